const allowed = new Set(['P', 'BR', 'A', 'SPAN', 'EM', 'STRONG', 'DEL', 'BLOCKQUOTE', 'CODE', 'PRE', 'UL', 'OL', 'LI'])

/**
 * The markup of a post with everything taken out that could do more than show text. The server cleans it too; a page
 * should not have to trust it.
 */
export function cleaned(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html')
  const walk = (node: Element) => {
    for (const child of [...node.children]) {
      if (!allowed.has(child.tagName)) {
        child.replaceWith(document.createTextNode(child.textContent ?? ''))
        continue
      }
      for (const attribute of [...child.attributes]) {
        const link = child.tagName === 'A' && attribute.name === 'href' && /^(https?:|\/)/i.test(attribute.value)
        if (!link) {
          child.removeAttribute(attribute.name)
        }
      }
      if (child.tagName === 'A') {
        child.setAttribute('rel', 'nofollow noopener noreferrer')
      }
      walk(child)
    }
  }
  walk(document.body)
  return document.body.innerHTML
}
