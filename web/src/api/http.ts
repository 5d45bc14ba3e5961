/** What the server answers when it cannot do what was asked (RFC 9457), or what stands for it when it answers nothing. */
export class Problem extends Error {
  /** HTTP status, or 0 when the server was not reached. */
  readonly status: number
  readonly title: string

  constructor(status: number, title: string, detail: string) {
    super(detail || title)
    this.status = status
    this.title = title
  }
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : ''
}

async function problem(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '')
  try {
    const body = JSON.parse(text) as { title?: string; detail?: string; error?: string; error_description?: string }
    return new Problem(
      response.status,
      body.title ?? body.error ?? response.statusText,
      body.detail ?? body.error_description ?? body.error ?? '',
    )
  } catch {
    return new Problem(response.status, response.statusText, '')
  }
}

/** Asks the server, with the session of this browser and the token against forged requests. */
export async function ask(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (body !== undefined && !(body instanceof FormData)) {
    headers['Content-Type'] = 'application/json'
  }
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN')
  }
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal,
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error
    }
    throw new Problem(0, 'offline', '')
  }
  if (!response.ok) {
    throw await problem(response)
  }
  return response
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask('GET', path, undefined, signal)).json() as Promise<T>
}

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  const response = await ask('POST', path, body)
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export async function remove(path: string): Promise<void> {
  await ask('DELETE', path)
}
