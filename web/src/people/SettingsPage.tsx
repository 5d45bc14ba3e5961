import { Button, Group, Paper, Select, Stack, Text, Title, useMantineColorScheme } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { addToken, removeToken, tokens } from '../api/doors'
import { me, signOut } from '../api/hubbub'
import { CopyField } from '../app/CopyField'
import { Granted } from '../society/Granted'
import { type Tongue, useWords } from '../text/language'

/** Language and colours of this browser, tokens for one's programs, and the way out. */
export function SettingsPage() {
  const { t, tongue, choose } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const self = useQuery({ queryKey: ['me'], queryFn: me })
  const leaving = useMutation({
    mutationFn: signOut,
    onSettled: () => location.assign('/sign-in'),
  })
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('settings')}
      </Title>
      <Paper withBorder p="md">
        <div className="halves">
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
        </div>
      </Paper>
      <Paper withBorder p="md">
        <Title order={2} size="h5">
          {t('otherClients')}
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {t('otherClientsHint')}
        </Text>
        <CopyField label={t('feedAddress')} value={location.origin} />
      </Paper>
      <Granted
        title="apiTokens"
        hint="apiTokensHint"
        name={['tokens']}
        list={tokens}
        line={(token) => ({ id: token.id, label: token.title })}
        field="title"
        add={addToken}
        remove={(token) => removeToken(token.id)}
        secrets={(made) => [made.token]}
      />
      <Paper withBorder p="md">
        <Group justify="space-between">
          <Text>{self.data ? t('signedInAs', { name: self.data.name, login: self.data.login }) : ''}</Text>
          <Button
            variant="default"
            mih={44}
            leftSection={<LogOut size={18} aria-hidden="true" />}
            loading={leaving.isPending}
            onClick={() => leaving.mutate()}
          >
            {t('signOut')}
          </Button>
        </Group>
      </Paper>
    </Stack>
  )
}
