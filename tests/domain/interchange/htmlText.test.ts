import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { htmlText, isHtml } from '#domain/interchange/htmlText.ts'
import { readInteraction } from '#domain/interchange/readInteraction.ts'
import { quotedEmail } from '#domain/transcript/quotedEmail.ts'

test('Blocks and breaks are lines, and entities are letters', () => {
  expect(
    htmlText('<p>Hello&nbsp;Ada,</p><p>5 &lt; 6 &amp; &#8364;&#x20AC;</p>one<br>two<ul><li>a</li><li>b</li></ul>'),
  ).toBe('Hello Ada,\n\n5 < 6 & €€\n\none\ntwo\na\nb')
})

test('Scripts, styles and comments vanish with all that is in them', () => {
  const html =
    '<head><title>x</title></head><style>p{}</style><!--[if mso]>x<![endif]--><script>alert("</p>")</script ><p onclick="x()">Yes</p><script>never closed'
  expect(htmlText(html)).toBe('Yes')
})

test('What is quoted gets its mark, and is folded then', () => {
  const text = htmlText(
    'Hello<br><div>On Mon, Apr 2, 2012 at 6:26 PM, Megan &lt;x@example.com&gt; wrote:<blockquote>Hi<blockquote>Older</blockquote></blockquote></div>',
  )
  expect(text).toBe('Hello\nOn Mon, Apr 2, 2012 at 6:26 PM, Megan <x@example.com> wrote:\n> Hi\n> > Older')
  expect(text.slice(0, quotedEmail(text)[0]?.start)).toBe('Hello\n')
})

test('Text that only speaks of tags or of smaller and greater is no HTML', () => {
  expect(['a < b and c > d', 'mail me <ada@example.com>', 'use <Enter>'].some(isHtml)).toBe(false)
  expect(['<div>x</div>', 'x<br/>y', '<!DOCTYPE html>'].every(isHtml)).toBe(true)
})

test('Broken HTML still gives its words', () => {
  expect(htmlText('<div <b>bold</b> a<b &unknown; &#0; < c')).toContain('bold')
  expect(htmlText('')).toBe('')
})

test('An e-mail in HTML is imported as text, with a note; a chat keeps what was typed', () => {
  const row = (channel: string) => ({
    externalId: 'm-1',
    channel,
    agent: { externalId: 'a' },
    startedAt: '2026-03-01T09:30:00Z',
    transcript: [{ speaker: 'customer', text: '<p>Hello <script>alert(1)</script></p>', at: '2026-03-01T09:30:00Z' }],
  })
  const read = (channel: string) => {
    const result = readInteraction(row(channel), 'UTC')
    if (!result.ok) throw new Error(result.message)
    return result
  }
  expect(read('email').interaction.transcript[0]?.text).toBe('Hello')
  expect(read('email').notes).toEqual(['1 message in HTML was turned into text.'])
  expect(read('chat').interaction.transcript[0]?.text).toContain('<script>')
})

const gmail = join(process.env.ACCORD_REAL_DATA ?? '', 'emails/talon/gmail.eml')
test.skipIf(!process.env.ACCORD_REAL_DATA || !existsSync(gmail))(
  'A real HTML part reads as its writer meant it (ACCORD_REAL_DATA)',
  () => {
    const mail = readFileSync(gmail, 'utf8').replaceAll('\r\n', '\n')
    const html = mail.slice(mail.indexOf('\n\nHello<br>') + 2, mail.lastIndexOf('--==='))
    const text = htmlText(html)
    expect(text).toMatch(/^Hello\n\nOn Mon, Apr 2, 2012 at 6:26 PM, Megan One <xxx@gmail\.com> wrote:\n> Hi/)
    expect(text.slice(0, quotedEmail(text)[0]?.start).trim()).toBe('Hello')
  },
)
