import { Group, Progress, Stack, Text, Title } from '@mantine/core'
import type { Forecast } from '../api/insight'
import { PageLink } from '../app/Links'
import { StanceBar } from '../chart/StanceBar'
import { useWords } from '../text/language'

/** What the public is about to do about an event that nobody has told it yet. */
export function Foreseen({ slug, seen }: { slug: string; seen: Forecast }) {
  const { t, number, country, lasting } = useWords()
  if (seen.posts === 0) {
    return <Text size="sm">{t('nobodyCares')}</Text>
  }
  return (
    <Stack gap={6}>
      <Title order={3} size="h5">
        {t('aboutToRespond', { count: number(seen.posts) })}
      </Title>
      <StanceBar favour={seen.favour} against={seen.against} all={seen.posts} />
      {seen.within.map((one) => (
        <Group key={one.minutes} gap="xs" wrap="nowrap">
          <Text size="sm" w={130}>
            {t('withinTime', { time: lasting(one.minutes * 60_000) })}
          </Text>
          <Progress
            value={(100 * one.posts) / seen.posts}
            style={{ flex: 1 }}
            aria-label={t('withinTime', { time: lasting(one.minutes * 60_000) })}
          />
          <Text size="sm" c="dimmed" w={52} ta="right">
            {number(one.posts)}
          </Text>
        </Group>
      ))}
      <Text size="sm" c="dimmed">
        {seen.places
          .slice(0, 4)
          .map((one) => `${country(one.country)} ${number(one.posts)}`)
          .join(' · ')}
      </Text>
      <Text size="sm">
        {t('amongThem')}{' '}
        {seen.voices.slice(0, 3).map((one, index) => (
          <span key={one.account?.account ?? index}>
            {index > 0 && ', '}
            {one.account && (
              <PageLink to="/s/$slug/accounts/$id" params={{ slug, id: String(one.account.account) }} size="sm" inherit>
                @{one.account.handle}
              </PageLink>
            )}
          </span>
        ))}
      </Text>
      <Text size="xs" c="dimmed">
        {t('forecastMeans')}
      </Text>
    </Stack>
  )
}
