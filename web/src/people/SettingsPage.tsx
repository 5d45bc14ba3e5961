import { Button, Select, Stack, Title, useMantineColorScheme } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { signOut } from '../api/hubbub'
import { type Tongue, useWords } from '../text/language'

/** Language and colours of this browser, and the way out. */
export function SettingsPage() {
  const { t, tongue, choose } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const leaving = useMutation({
    mutationFn: signOut,
    onSettled: () => location.assign('/sign-in'),
  })
  return (
    <Stack maw={360}>
      <Title order={1} size="h2">
        {t('settings')}
      </Title>
      <Select
        label={t('language')}
        value={tongue}
        allowDeselect={false}
        onChange={(value) => choose(value as Tongue)}
        data={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
      />
      <Select
        label={t('colours')}
        value={colorScheme}
        allowDeselect={false}
        onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
        data={[
          { value: 'auto', label: t('asSystem') },
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
        ]}
      />
      <Button variant="default" mih={44} loading={leaving.isPending} onClick={() => leaving.mutate()}>
        {t('signOut')}
      </Button>
    </Stack>
  )
}
