// Walks through a server that was just started, in a real browser: first link, first post, first answer, an event, a
// phone, and every screen held against axe. Ends with exit code 1 and the reason when something is not as it should be.
//   usage: node tour/tour.mjs WELCOME_LINK [FOLDER_FOR_SCREENSHOTS [JUNIT_REPORT]]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const [link, shots = 'target/tour', report] = process.argv.slice(2)
const origin = new URL(link).origin
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
mkdirSync(shots, { recursive: true })

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' })
const owner = await context.newPage()
const page = owner
const began = Date.now()
const faults = []
const seen = []
watch(page)

/** Takes note of what goes wrong on a page. */
function watch(page) {
  page.setDefaultTimeout(Number(process.env.TOUR_TIMEOUT_MS ?? 60_000))
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) {
      faults.push(`${response.status()} from ${response.url()}`)
    }
  })
}

async function look(name, page = owner) {
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${shots}/${name}.png` })
  // By evaluate, which the page's content policy does not concern; a script element would be refused.
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }).then((result) =>
      result.violations
        .filter((one) => one.impact === 'serious' || one.impact === 'critical')
        .map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 160)} ${one.nodes[0].failureSummary}`),
    ),
  )
  found.forEach((one) => faults.push(`axe on ${name}: ${one}`))
  seen.push(name)
  console.log(`looked at ${name}`)
}

/** Lets the society's clock jump by some minutes, by the menu at the top. */
async function jump(name) {
  await page.getByRole('button', { name: /^Clock:/ }).click()
  await page.getByRole('menuitem', { name }).click()
  await page.waitForTimeout(1500)
}

async function open(path, heading) {
  await page.goto(origin + path)
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
}

/** Comes by an invitation in a browser where nobody has been, says something, signs out and in again. */
async function visit(invitation, society) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' })
  const guest = await context.newPage()
  watch(guest)
  await guest.goto(invitation)
  await guest.getByRole('textbox', { name: /^Name/ }).fill('Guest')
  await guest.getByRole('textbox', { name: /^User name/ }).fill('guest')
  await guest.locator('input[type=password]').fill('a guest who comes and goes')
  await look('guest-invited', guest)
  await guest.getByRole('button', { name: 'Come in' }).click()
  await guest.getByRole('heading', { name: 'Societies' }).waitFor()
  await look('guest-societies', guest)
  await guest.locator(`main a[href="${society}"]`).first().click()
  await guest.getByLabel('What is going on?').fill('Hello, I am new here. What should I know?')
  await guest.getByRole('button', { name: 'Post', exact: true }).click()
  await guest.locator('article', { hasText: 'I am new here' }).first().waitFor()
  await look('guest-posted', guest)
  await guest.goto(`${origin}/settings`)
  await guest.getByRole('button', { name: 'Sign out' }).click()
  await guest.getByRole('heading', { name: 'Sign in' }).waitFor()
  await look('guest-signed-out', guest)
  await guest.goto(origin + society)
  await guest.getByText('You are not signed in', { exact: false }).waitFor()
  await guest.getByRole('link', { name: 'Sign in' }).first().click()
  await guest.getByRole('textbox', { name: /^User name/ }).fill('guest')
  await guest.locator('input[type=password]').fill('a guest who comes and goes')
  await guest.getByRole('button', { name: 'Sign in' }).click()
  await guest.getByRole('heading', { name: 'Societies' }).waitFor()
  await context.close()
}

try {
  await page.goto(link)
  await page.getByRole('textbox', { name: /^Name/ }).fill('Ada Owner')
  await page.getByLabel('User name').fill('ada')
  await page.locator('input[type=password]').fill('a-long-password-9')
  await look('welcome')
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.getByRole('heading', { name: 'Societies' }).waitFor()
  await look('societies')
  await page.getByRole('button', { name: 'New society' }).click()
  await page.getByLabel('Title').waitFor()
  await look('new-society')
  await page.keyboard.press('Escape')

  const first = page.locator('main a[href^="/s/"]').first()
  const society = await first.getAttribute('href')
  await first.click()
  await page.getByLabel('What is going on?').waitFor()
  await jump('Step 10 min')
  await page.reload()
  await page.locator('article').first().waitFor()
  await look('timeline')
  await page.getByRole('button', { name: /^Clock:/ }).click()
  await look('clock')
  await page.keyboard.press('Escape')

  const question = 'Which town has the best bakery? Ours closed today and I am sad about it.'
  await page.getByLabel('What is going on?').fill(question)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const own = page.locator('article', { hasText: question }).first()
  await own.waitFor()
  await own.getByRole('link', { name: /^Thread/ }).click()
  await page.getByRole('heading', { name: 'Thread' }).waitFor()
  const asked = Date.now()
  const answer = page.locator('ul[aria-label="Replies"] article').first()
  await answer.waitFor()
  console.log(`first answer seen after ${((Date.now() - asked) / 1000).toFixed(1)} s`)
  await answer.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Why?' }).click()
  await page.getByText('Why it was said').waitFor()
  await look('thread-why')

  // A picture, with the words for those who cannot see it; refused ones and their way out are tried by tests.
  await page.goto(origin + society)
  await page.getByLabel('What is going on?').fill('This is where I came in.')
  await page.locator('input[type=file]').setInputFiles(`${shots}/welcome.png`)
  await page.getByLabel('What is to be seen').fill('A form with a name, a user name and a password')
  await look('compose-picture')
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const shown = page.getByRole('img', { name: 'A form with a name, a user name and a password' })
  await shown.waitFor()
  await shown.evaluate((img) => img.decode())
  await look('timeline-picture')

  await open(`${society}/events`, 'Events')
  await page.getByLabel('What happened?').fill('Argentina win the World Cup final against France on penalties')
  await page.getByRole('heading', { name: /^Personas about to post/ }).waitFor()
  await page.getByRole('heading', { name: 'Read as' }).waitFor()
  await look('event-foreseen')
  await page.getByRole('button', { name: 'Tell the public' }).click()
  await page.getByRole('link', { name: 'See what they say' }).waitFor()
  await jump('Step 6 h')
  await page.getByRole('link', { name: 'See what they say' }).click()
  await page.getByLabel('What is going on?').waitFor()
  await page.waitForTimeout(2500)
  await page.reload()
  await page.locator('article').first().waitFor()
  await look('timeline-event')
  await open(`${society}/events`, 'Events')
  await page.locator('article').first().waitFor()
  await look('events-told')

  await open(`${society}/map`, 'Map')
  await page.locator('svg path').first().waitFor()
  await page.getByRole('button', { name: 'Mexico' }).click()
  await page.getByRole('region', { name: 'Mexico' }).waitFor()
  await look('map')
  await page.getByText('Amount', { exact: true }).click()
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(1500)
  await page.getByRole('button', { name: 'Pause' }).last().click()
  await look('map-moment')
  await open(`${society}/charts`, 'Charts')
  await page.locator('.uplot').first().waitFor()
  await look('charts')

  // The post that went furthest, by the list beside the timeline.
  const trending = await page.evaluate(
    (path) => fetch(`/api/hubbub/v1/societies${path}/timelines/trending?limit=1`).then((answer) => answer.json()),
    society.replace('/s', ''),
  )
  const loudest = trending[0]
  await open(`${society}/posts/${loudest.id}/cascade`, 'Cascade')
  await page.locator('canvas').waitFor()
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(2500)
  await look('cascade-growing')
  await page.getByText('Tree', { exact: true }).click()
  await look('cascade-tree')
  await open(`${society}/posts/${loudest.id}`, 'Thread')
  await page.locator('article').nth(1).waitFor()
  await look('thread')

  const persona = loudest.account.account
  await page.goto(`${origin}${society}/accounts/${persona}`)
  await page.getByLabel('Say why each was said').waitFor()
  await page.getByLabel('Say why each was said').press('Space')
  await page.getByText('Why it was said').first().waitFor()
  await look('persona')
  await page.getByRole('tab', { name: 'Traits' }).click()
  await page.getByText('openness').waitFor()
  await look('persona-traits')
  await page.getByRole('link', { name: 'Graph', exact: true }).click()
  await page.locator('canvas').first().waitFor()
  await page.waitForTimeout(600)
  await look('graph')

  await page.getByText('5,000', { exact: true }).click()
  await page.waitForFunction(() => document.querySelector('[aria-label="The graph finds its shape"][aria-valuenow="100"]'))
  await look('graph-large')

  // The graph database, from its start to an answer; it comes as a program of its own, which takes its time.
  await open(`${society}/graph`, 'Ask the graph')
  await page.getByRole('button', { name: 'Start the graph' }).waitFor()
  await look('console-off')
  await page.getByRole('button', { name: 'Start the graph' }).click()
  await page.getByRole('progressbar').waitFor()
  await look('console-loading')
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 240_000 })
  await page.getByRole('button', { name: 'Who reached whom' }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('table').waitFor()
  await look('console')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()])
  await page.getByText('rows were saved').waitFor()
  const saved = readFileSync(await download.path(), 'utf8').split('\r\n').length - 2
  if (saved < 1 || !(await page.getByText(`${saved.toLocaleString('en-GB')} rows were saved`).isVisible())) {
    faults.push(`the file of an answer must have as many rows as the page says, but had ${saved}`)
  }
  await page.getByLabel('Query in Cypher').fill('MATCH (n) DETACH DELETE n')
  await page.getByLabel('Query in Cypher').press('Control+Enter')
  await page.getByRole('alert').filter({ hasText: 'must only read' }).waitFor()
  await look('console-refused')
  await page.goto(`${origin}${society}/accounts/${persona}/graph`)
  await page.getByRole('heading', { name: 'Communities' }).waitFor()
  await page.getByText(/ in common$/).first().waitFor()
  await page.getByRole('heading', { name: 'Communities' }).scrollIntoViewIfNeeded()
  await look('graph-answers')

  await open(`${society}/search`, 'Search')
  await page.getByRole('searchbox').fill('match')
  await page.getByRole('tab', { name: 'Accounts' }).waitFor()
  await page.waitForTimeout(900)
  await look('search')
  await open(`${society}/people`, 'People')
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByText('The link works once').waitFor()
  await look('people')
  const invitation = await page.locator('input[value*="/invitation?token="]').inputValue()
  await page.goto(invitation)
  await page.getByRole('button', { name: 'Join as' }).waitFor()
  await look('invitation')
  await visit(invitation, society)
  await open(`${society}/people`, 'People')
  await page.getByRole('button', { name: 'Remove Guest' }).click()
  await page.getByText('What they said stays').waitFor()
  await page.waitForTimeout(400)
  await look('people-remove')
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('@guest').waitFor({ state: 'detached' })

  // A report, from a post's menu to the moderators' list.
  await page.goto(`${origin}${society}/posts/${loudest.id}`)
  await page.locator('article').first().getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Report' }).click()
  await page.getByLabel('What is wrong with it?').fill('This is not true.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Thank you').waitFor()
  await open(`${society}/moderation`, 'Moderation')
  await page.getByText('This is not true.').waitFor()
  await look('moderation')
  await page.getByRole('button', { name: 'Leave it be' }).click()
  await page.getByText('Nothing waits for you.').waitFor()
  await page.getByRole('tab', { name: 'Barred words' }).click()
  await look('barred')
  await page.getByRole('tab', { name: 'Log' }).click()
  await page.getByText('close report').waitFor()
  await open(`${society}/notices`, 'Notices')
  await page.waitForTimeout(800)
  await look('notices')
  await open(`${society}/society`, 'This society')
  await page.getByRole('heading', { name: 'News feeds' }).waitFor()
  await look('society')

  // A run and the beginning of the same, watched to their end and compared.
  await open('/runs', 'Runs')
  await page.getByRole('combobox', { name: 'Scenario' }).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Personas').fill('2000')
  await page.getByRole('button', { name: 'Start a run' }).click()
  await page.getByRole('checkbox').first().waitFor()
  await page.getByRole('button', { name: 'More choices' }).click()
  await page.getByLabel('Hours').fill('6')
  await page.getByRole('button', { name: 'Start a run' }).click()
  await page.getByRole('checkbox').nth(1).waitFor()
  await look('runs-going')
  await page.waitForFunction(() => document.querySelectorAll('main input[type=checkbox]:not(:disabled)').length === 2)
  for (const box of await page.getByRole('checkbox').all()) {
    await box.check()
  }
  await look('runs')
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('heading', { name: 'Compare' }).waitFor()
  await page.getByText('All together').waitFor()
  await look('compare')
  await page.getByRole('heading', { name: 'By topic' }).scrollIntoViewIfNeeded()
  await look('compare-topics')
  await page.getByRole('heading', { name: 'Who acted', exact: true }).scrollIntoViewIfNeeded()
  await page.getByText('Only in A:').waitFor()
  await look('compare-people')
  await open('/cost', 'Cost')
  await page.waitForTimeout(500)
  await look('cost')
  await open('/settings', 'Settings')
  await look('settings')

  // By keyboard alone: over the skip link to what one writes, and out by the shortcut.
  await page.goto(origin + society)
  await page.getByLabel('What is going on?').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Written without a mouse')
  await page.keyboard.press('Control+Enter')
  await page.locator('article', { hasText: 'Written without a mouse' }).first().waitFor()

  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto(`${origin}/settings`)
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Español' }).click()
  const phone = [
    [society, 'telefono', 'article'],
    [`${society}/events`, 'telefono-sucesos', 'article'],
    [`${society}/map`, 'telefono-mapa', 'svg path'],
    [`${society}/charts`, 'telefono-graficos', '.uplot'],
    [`${society}/posts/${loudest.id}/cascade`, 'telefono-cascada', 'canvas'],
    [`${society}/accounts/${persona}`, 'telefono-persona', 'article'],
    [`${society}/posts/${loudest.id}`, 'telefono-hilo', 'article'],
    [`${society}/accounts/${persona}/graph`, 'telefono-red', 'canvas'],
    [`${society}/graph`, 'telefono-consola', 'textarea'],
    [`${society}/notices`, 'telefono-avisos', 'main'],
    [`${society}/search`, 'telefono-buscar', 'main'],
    [`${society}/people`, 'telefono-gente', 'table'],
    [`${society}/moderation`, 'telefono-moderacion', 'main'],
    [`${society}/society`, 'telefono-sociedad', 'main'],
    ['/', 'telefono-sociedades', 'main'],
    ['/runs', 'telefono-simulaciones', 'main'],
    ['/cost', 'telefono-coste', 'main'],
    ['/settings', 'telefono-ajustes', 'main'],
  ]
  for (const [path, name, wanted] of phone) {
    await page.goto(origin + path)
    await page.locator(wanted).first().waitFor()
    await look(name)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) {
      faults.push(`${name} must not be wider than a phone of 390 px, but was by ${wide} px`)
    }
  }
  await page.goto(origin + society)
  await page.getByRole('button', { name: 'Menú' }).click()
  await look('telefono-menu')
} catch (error) {
  await page.screenshot({ path: `${shots}/failed.png` })
  faults.push(String(error))
} finally {
  await browser.close()
  console.log(`${seen.length} screens in ${Math.round((Date.now() - began) / 1000)} s`)
}
faults.forEach((fault) => console.error(fault))
if (report) {
  const escaped = (text) => text.replace(/[<>&"\u0000-\u0008\u000b-\u001f]/g, (sign) => `&#${Math.max(32, sign.charCodeAt(0))};`)
  const cases = [
    ...seen.map((name) => `<testcase classname="tour" name="${name}"/>`),
    ...faults.map((fault, i) => `<testcase classname="tour" name="fault ${i + 1}"><failure message="${escaped(fault)}"/></testcase>`),
  ]
  mkdirSync(dirname(report), { recursive: true })
  writeFileSync(
    report,
    `<testsuite name="tour" tests="${cases.length}" failures="${faults.length}" errors="0" skipped="0">\n${cases.join('\n')}\n</testsuite>\n`,
  )
}
process.exitCode = faults.length === 0 ? 0 : 1
