import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { addFeed, addWebhook, feeds, removeFeed, removeWebhook, webhooks } from '../api/doors'
import { useWords } from '../text/language'
import { Granted } from './Granted'

/** How the world reaches a society: news feeds that are asked, and calls of other programs. */
export function Doors({ slug }: { slug: string }) {
  const { t, number } = useWords()
  const [minutes, setMinutes] = useState<number | string>(15)
  return (
    <>
      <Granted
        title="feeds"
        hint="feedsHint"
        name={['feeds', slug]}
        list={() => feeds(slug)}
        line={(feed) => ({
          id: feed.id,
          label: feed.url,
          note: feed.problem || t('everyMinutes', { minutes: number(feed.minutes) }),
        })}
        field="feedAddress"
        address
        beside={<NumberInput label={t('minutes')} min={5} max={10_080} value={minutes} onChange={setMinutes} w={110} />}
        add={(url) => addFeed(slug, url, Number(minutes))}
        remove={(feed) => removeFeed(slug, feed.id)}
      />
      <Granted
        title="webhooks"
        hint="webhooksHint"
        name={['webhooks', slug]}
        list={() => webhooks(slug)}
        line={(hook) => ({ id: hook.id, label: hook.title, note: hook.id })}
        field="title"
        add={(title) => addWebhook(slug, title)}
        remove={(hook) => removeWebhook(slug, hook.id)}
        secrets={(made) => [location.origin + made.path, made.secret]}
      />
    </>
  )
}
