// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { cleaned } from '../src/timeline/markup'

describe('cleaned', () => {
  it('keeps paragraphs and links', () => {
    expect(cleaned('<p>a <a href="https://example.org">b</a></p>')).toContain('href="https://example.org"')
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '<p onclick="alert(1)">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    '<svg onload=alert(1)></svg>',
    '<a href=" javascript:alert(1)">a</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  ])('takes the harm out of %s', (html) => {
    const holder = document.createElement('div')
    holder.innerHTML = cleaned(html)
    for (const element of holder.querySelectorAll('*')) {
      expect(['P', 'A']).toContain(element.tagName)
      for (const attribute of element.attributes) {
        expect(['rel', 'href']).toContain(attribute.name)
        expect(attribute.value).not.toMatch(/script/)
      }
    }
  })
})
