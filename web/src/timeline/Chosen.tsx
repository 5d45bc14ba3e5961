import { ActionIcon, Group, TextInput } from '@mantine/core'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '../text/language'

/** No post has more pictures. */
export const mostPictures = 4

/** A picture on its way to a post. */
export interface Chosen {
  file: File
  /** What is to be seen, for people who cannot see it. */
  alt: string
}

interface Props {
  chosen: Chosen[]
  change: (chosen: Chosen[]) => void
}

/** The pictures that will be shown with a post, each with the words for it. */
export function ChosenPictures({ chosen, change }: Props) {
  const { t } = useWords()
  return (
    <>
      {chosen.map((one, index) => (
        <Group key={`${one.file.name} ${one.file.lastModified}`} wrap="nowrap" align="flex-end" gap="sm">
          <Preview file={one.file} />
          <TextInput
            style={{ flex: 1, minWidth: 0 }}
            label={t('pictureAlt')}
            description={t('pictureAltHint')}
            maxLength={1500}
            value={one.alt}
            onChange={(event) => {
              const alt = event.currentTarget.value
              change(chosen.map((other) => (other === one ? { ...one, alt } : other)))
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('removePicture', { n: index + 1 })}
            onClick={() => change(chosen.filter((other) => other !== one))}
          >
            <X size={18} aria-hidden="true" />
          </ActionIcon>
        </Group>
      ))}
    </>
  )
}

function Preview({ file }: { file: File }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return <img className="chosen" src={url} alt="" />
}
