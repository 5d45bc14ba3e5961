import { Group, Text } from '@mantine/core'
import { useWords } from '../text/language'
import { colours } from './colours'

/** How many are in favour, neither, and against, as one bar with its numbers in words. */
export function StanceBar({ favour, against, all }: { favour: number; against: number; all: number }) {
  const { t, number } = useWords()
  const neutral = Math.max(0, all - favour - against)
  const parts = [
    { key: 'inFavour', count: favour, colour: colours.favour },
    { key: 'neutral', count: neutral, colour: colours.neutral },
    { key: 'opposed', count: against, colour: colours.against },
  ] as const
  return (
    <div>
      <div className="bar" aria-hidden="true">
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <span key={part.key} style={{ flexGrow: part.count, background: part.colour }} />
          ))}
      </div>
      <Group gap="md">
        {parts.map((part) => (
          <Group key={part.key} gap={6} wrap="nowrap">
            <span className="dot" style={{ background: part.colour }} aria-hidden="true" />
            <Text size="xs" c="dimmed">
              {t(part.key)} {number(part.count)}
            </Text>
          </Group>
        ))}
      </Group>
    </div>
  )
}
