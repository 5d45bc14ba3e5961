import { Badge, Box, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { why, type Why } from '../api/insight'
import type { Status } from '../api/society'
import { Waiting, Wrong } from '../app/Await'
import type { Key } from '../text/english'
import { useWords } from '../text/language'

const phrases: Record<string, Key> = {
  interest: 'whyInterest',
  country: 'whyCountry',
  city: 'whyCity',
  stakeholder: 'whyStakeholder',
  follows: 'whyFollows',
  mutual: 'whyMutual',
  answered: 'whyAnswered',
  named: 'whyNamed',
  chatter: 'whyChatter',
  person: 'whyPerson',
}

/** Why somebody said it, as far as the model of the public goes. */
export function WhyLine({ slug, status }: { slug: string; status: Status }) {
  const query = useQuery({ queryKey: ['why', slug, status.id], queryFn: () => why(slug, status.id), staleTime: Infinity })
  return (
    <Box mt="xs" p="xs" className="inset" aria-live="polite">
      {query.isError ? <Wrong error={query.error} /> : query.data ? <Told why={query.data} /> : <Waiting />}
    </Box>
  )
}

function Told({ why }: { why: Why }) {
  const { t, word, country, percent, lasting } = useWords()
  const said = (kind: string, what: string) =>
    t(phrases[kind] ?? 'whyChatter', { what: kind === 'interest' ? word(what) : kind === 'country' ? country(what) : what })
  const side = why.stance > 0.15 ? 'inFavour' : why.stance < -0.15 ? 'opposed' : 'neutral'
  return (
    <>
      <Text size="sm" fw={600} mb={4}>
        {t('whyTitle')}
      </Text>
      <ul className="plain">
        {why.reasons.map((reason) => (
          <li key={reason.kind + reason.what}>
            <Text size="sm" span>
              {said(reason.kind, reason.what)}
            </Text>{' '}
            <Text size="sm" span c="dimmed">
              {percent(reason.weight)}
            </Text>
          </li>
        ))}
      </ul>
      {why.reasons[0]?.kind !== 'person' && (
        <Group gap="xs" mt={6}>
          {why.concern > 0 && (
            <Badge variant="default" tt="none">
              {t('concern', { share: percent(why.concern) })}
            </Badge>
          )}
          <Badge variant="default" tt="none">
            {t(side)} ({why.stance.toFixed(2)})
          </Badge>
          {why.afterMs >= 0 && (
            <Badge variant="default" tt="none">
              {t('afterThat', { time: lasting(why.afterMs) })}
            </Badge>
          )}
        </Group>
      )}
    </>
  )
}
