import { SegmentedControl } from '@mantine/core'
import { spans } from '../api/insight'
import { useWords } from '../text/language'

/** How far back one looks, in the society's own time. */
export function SpanChoice({ hours, choose }: { hours: number; choose: (hours: number) => void }) {
  const { t } = useWords()
  return (
    <SegmentedControl
      aria-label={t('lookBack')}
      value={String(hours)}
      onChange={(value) => choose(Number(value))}
      data={spans.map((span) => ({
        value: String(span),
        label: span < 48 ? t('hoursShort', { hours: span }) : t('daysShort', { days: span / 24 }),
      }))}
    />
  )
}
