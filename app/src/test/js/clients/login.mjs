// Signs somebody in as a browser would: follows the pages of the authorization, and comes back with the code.

class Jar {
  #cookies = new Map();

  take(response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const equals = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
  }

  get header() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

const hidden = (html) =>
  new URLSearchParams(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    ]),
  );

export async function authorize(url, email, password) {
  const jar = new Jar();
  const ask = async (address, form) => {
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      headers: { cookie: jar.header },
      body: form,
      redirect: 'manual',
    });
    jar.take(response);
    return response;
  };
  const base = new URL(url).origin;
  let response = await ask(url);
  expect(response.status === 302, `the authorization must send to the sign-in page, but said ${response.status}`);
  expect(response.headers.get('location') === '/auth/sign_in', 'the sign-in page must be /auth/sign_in');
  response = await ask(base + '/auth/sign_in');
  expect(!response.headers.has('cross-origin-opener-policy'), 'no opener policy may cut off a pop-up');
  expect(!/form-action/.test(response.headers.get('content-security-policy') ?? ''), 'no rule for forms');
  const form = hidden(await response.text());
  form.set('user[email]', email);
  form.set('user[password]', password);
  response = await ask(base + '/auth/sign_in', form);
  expect(response.status === 302, `signing in must lead on, but said ${response.status}`);
  response = await ask(base + response.headers.get('location'));
  const consent = hidden(await response.text());
  consent.set('decision', 'allow');
  response = await ask(base + '/oauth/authorize', consent);
  expect(response.status === 302, `allowing must lead back, but said ${response.status}`);
  const back = response.headers.get('location');
  return new URL(back, base).searchParams.get('code');
}

export function expect(fact, what) {
  if (!fact) {
    throw new Error(what);
  }
}

// Asks until there is an answer, or gives up.
export async function until(what, ask, patienceMs = 60_000) {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${what} must happen within ${patienceMs} ms, but did not`);
}
