import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { Status } from '../api/society'
import { useWords } from '../text/language'
import { Picture } from './Picture'
import { Said } from './Said'

/** The words of a post and what is shown beside them. What its writer put a warning before waits until one asks for it. */
export function Body({ status }: { status: Status }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const warned = status.spoiler !== ''
  const waits = warned || (status.sensitive && status.media.length > 0)
  return (
    <>
      {warned && (
        <Text fw={600} mb={4}>
          {status.spoiler}
        </Text>
      )}
      {(!warned || open) && <Said text={status.text} />}
      {waits && (
        <Button variant="light" size="compact-sm" mih={36} mt={4} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hide' : warned ? 'showAnyway' : 'showPicture')}
        </Button>
      )}
      {status.media.length > 0 && (!waits || open) && (
        <div className="pictures">
          {status.media.map((one) => (
            <Picture key={one.url} media={one} />
          ))}
        </div>
      )}
    </>
  )
}
