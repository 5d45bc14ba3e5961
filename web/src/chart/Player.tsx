import { ActionIcon, Group, SegmentedControl, Slider, Text } from '@mantine/core'
import { Pause, Play } from 'lucide-react'
import { useWords } from '../text/language'
import type { Playback } from './usePlayback'

const speeds = [0.5, 1, 2, 4]

/** The controls of something that can be played: start, where it stands, how fast. */
export function Player({ playback, length, label, text }: { playback: Playback; length: number; label: string; text: string }) {
  const { t } = useWords()
  return (
    <div>
      <Text size="sm" role="status" aria-live={playback.playing ? 'off' : 'polite'} mb={6}>
        {text}
      </Text>
      <Group wrap="nowrap" gap="sm">
        <ActionIcon
          size={44}
          radius="xl"
          variant="filled"
          aria-label={playback.playing ? t('pause') : t('play')}
          title={playback.playing ? t('pause') : t('play')}
          onClick={playback.toggle}
        >
          {playback.playing ? <Pause size={20} aria-hidden="true" /> : <Play size={20} aria-hidden="true" />}
        </ActionIcon>
        <Slider
          style={{ flex: 1 }}
          min={0}
          max={Math.max(length, 1e-9)}
          step={Math.max(length / 200, 1e-9)}
          value={playback.at}
          onChange={playback.move}
          label={null}
          thumbLabel={label}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('speed')}
          visibleFrom="xs"
          value={String(playback.speed)}
          onChange={(value) => playback.setSpeed(Number(value))}
          data={speeds.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
        />
      </Group>
    </div>
  )
}
