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
const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, locale: 'en-GB' })
const page = await context.newPage()
page.setDefaultTimeout(60_000)
const faults = []
const seen = []
page.on('pageerror', (error) => faults.push(`script error: ${error.message}`))
page.on('response', (response) => {
  if (response.status() >= 500) {
    faults.push(`${response.status()} from ${response.url()}`)
  }
})

async function look(name) {
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${shots}/${name}.png` })
  // By evaluate, which the page's content policy does not concern; a script element would be refused.
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }).then((result) =>
      result.violations
        .filter((one) => one.impact === 'serious' || one.impact === 'critical')
        .map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 160)}`),
    ),
  )
  found.forEach((one) => faults.push(`axe on ${name}: ${one}`))
  seen.push(name)
  console.log(`looked at ${name}`)
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

  const first = page.locator('main a[href^="/s/"]').first()
  const society = await first.getAttribute('href')
  await first.click()
  await page.getByLabel('What is going on?').waitFor()
  await look('timeline-empty')
  await page.getByRole('button', { name: /Step/ }).click()
  await page.waitForTimeout(1500)
  await page.reload()
  await page.locator('article').first().waitFor()
  await look('timeline')

  const question = 'Which town has the best bakery? Ours closed today and I am sad about it.'
  await page.getByLabel('What is going on?').fill(question)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const own = page.locator('article', { hasText: question }).first()
  await own.waitFor()
  await own.getByRole('link', { name: 'Thread' }).click()
  await page.getByRole('heading', { name: 'Thread' }).waitFor()
  const asked = Date.now()
  await page.locator('ul[aria-label="Replies"] article').first().waitFor()
  console.log(`first answer seen after ${((Date.now() - asked) / 1000).toFixed(1)} s`)
  await look('thread')
  await page.getByRole('link', { name: 'Cascade' }).click()
  await page.locator('canvas').waitFor()
  await look('cascade')

  await page.goto(`${origin}${society}/events`)
  await page.getByLabel('What happened?').fill('Leeds Rovers win the cup final after extra time')
  await page.getByText('Read as').waitFor()
  await look('event-read')
  await page.getByRole('button', { name: 'Tell the public' }).click()
  await page.getByLabel('What is going on?').waitFor()
  await page.getByRole('button', { name: /Step/ }).click()
  await page.waitForTimeout(2500)
  await page.reload()
  await page.locator('article').first().waitFor()
  await look('timeline-event')

  await page.locator('article a[href*="/accounts/"]').first().click()
  await page.getByRole('tab', { name: 'Traits' }).click()
  await page.getByText('openness').waitFor()
  await look('persona')
  await page.getByRole('link', { name: 'Graph' }).click()
  await page.locator('canvas').first().waitFor()
  await look('graph')
  for (const [path, heading] of [
    [`${society}/charts`, 'Charts'],
    [`${society}/notices`, 'Notices'],
    [`${society}/people`, 'People'],
    ['/runs', 'Runs'],
    ['/settings', 'Settings'],
  ]) {
    await page.goto(origin + path)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await page.waitForTimeout(1200)
    await look(heading.toLowerCase())
  }

  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(origin + society)
  await page.locator('article').first().waitFor()
  await look('phone')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 0) {
    faults.push(`the page must not be wider than a phone of 360 px, but was by ${wide} px`)
  }
} catch (error) {
  await page.screenshot({ path: `${shots}/failed.png` })
  faults.push(String(error))
} finally {
  await browser.close()
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
