/** A small line of numbers without axes, for beside a text that says what they are. */
export function Sparkline({ values, label, height = 48 }: { values: number[]; label: string; height?: number }) {
  if (values.length < 2) {
    return null
  }
  const most = Math.max(1, ...values)
  const points = values.map((value, i) => `${((100 * i) / (values.length - 1)).toFixed(2)},${(38 - (36 * value) / most).toFixed(2)}`)
  return (
    <svg viewBox="0 0 100 40" preserveAspectRatio="none" width="100%" height={height} role="img" aria-label={label}>
      <polygon points={`0,40 ${points.join(' ')} 100,40`} fill="var(--mantine-primary-color-filled)" fillOpacity="0.15" />
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="var(--mantine-primary-color-filled)"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
