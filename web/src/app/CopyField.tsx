import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useWords } from '../text/language'

/** Something to be taken elsewhere, such as a link. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { t } = useWords()
  return (
    <Group wrap="nowrap">
      <TextInput aria-label={label} readOnly value={value} style={{ flex: 1, minWidth: 0 }} />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            mih={42}
            onClick={copy}
            style={{ flexShrink: 0 }}
            leftSection={copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          >
            {copied ? t('copied') : t('copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
