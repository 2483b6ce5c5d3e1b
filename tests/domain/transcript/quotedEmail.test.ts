import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotedEmail } from '#domain/transcript/quotedEmail.ts'

/** What is left to read. */
function unquoted(text: string): string {
  let from = 0
  let left = ''
  for (const { start, end } of quotedEmail(text)) {
    left += text.slice(from, start)
    from = end
  }
  return (left + text.slice(from)).trim()
}

test('Lines behind > are quoted, with the line that says whose they are', () => {
  const text = 'Hello\n\nOn Apr 3, 2012, at 4:19 PM, bob wrote:\n\n> Hi\n>\n\n> there\n\nRegards'
  expect(unquoted(text)).toBe('Hello\n\n\n\nRegards')
  expect(text.slice(...Object.values(quotedEmail(text)[0] ?? {}))).toMatch(/^On Apr[\s\S]*there$/)
})

test('An answer between quoted lines stays to be read', () => {
  expect(unquoted('> When?\nOn Friday.\n> And where?\nAt home.').split(/\n+/)).toEqual(['On Friday.', 'At home.'])
})

test('A message that begins with “On” and a list that ends with a colon are no quotes', () => {
  for (const text of ['On 3 May we will send you:\n\na new card.', 'From: here\nwe go on.', 'a > b\nb > c']) {
    expect(quotedEmail(text)).toEqual([])
  }
})

test('Other languages say whose words they are, too', () => {
  expect(unquoted('Gern.\n\nAm 03.04.2026 um 10:00 schrieb Ada <ada@example.com>:\n\nWann?')).toBe('Gern.')
  expect(unquoted('Oui.\n\nLe 3 avr. 2026 à 10:00, Ada <ada@example.com>\na écrit :\n> Quand ?')).toBe('Oui.')
  expect(unquoted('Ja.\n\nVon: Ada\nGesendet: Montag\nAn: Bo\nBetreff: Karte\n\nWann?')).toBe('Ja.')
})

test('A message of quotes alone is shown', () => {
  expect(quotedEmail('> only\n> this\n')).toEqual([])
})

test('Parts lie in the text, in order and apart', () => {
  const line = fc.constantFrom(
    '> q',
    'On 1 May 2026, A <a@b.c> wrote:',
    '',
    'text',
    '----- Original Message -----',
    '>> q',
    '🙂 שלום',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n')
      let from = 0
      for (const { start, end } of quotedEmail(text)) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        from = end
      }
    }),
  )
})

test('A megabyte of text is gone through in no time', () => {
  const from = performance.now()
  quotedEmail('On the other hand, 1 thing <a@b.c> \n'.repeat(30_000))
  quotedEmail('a'.repeat(1_000_000))
  expect(performance.now() - from).toBeLessThan(2_000)
})

const folder = join(process.env.ACCORD_REAL_DATA ?? '', 'emails/email_reply_parser')
describe.skipIf(!process.env.ACCORD_REAL_DATA || !existsSync(folder))('on real e-mails (ACCORD_REAL_DATA)', () => {
  test.for([
    ['email_1_3.txt', /^Oh thanks[\s\S]*Abhishek Kona\s+_{20,}\s+riak-users/],
    ['email_1_4.txt', /^Awesome! I haven't had another problem with it\.$/],
    ['email_1_6.txt', /torch of pixels$/],
    ['email_1_7.txt', /^:\+1:$/],
    ['email_2_1.txt', /^Outlook with a reply$/],
    ['email_2_2.txt', /^Outlook with a reply directly above line$/],
    ['email_bullets.txt', /and another\s+--\s+\*Joe Smith/],
    ['email_one_is_not_on.txt', /when I run\.\.\.$/],
    ['greedy_on.txt', /^On your remote host[\s\S]*tunnel is not working\.$/],
    ['email_1_1.txt', /listinfo\/riak-users_lists\.basho\.com$/],
    ['correct_sig.txt', /rick$/],
    ['email_sig_delimiter_in_middle_of_line.txt', /kthxbai$/],
  ] as const)('%s keeps what its writer wrote', ([name, left]) => {
    expect(unquoted(readFileSync(join(folder, name), 'utf8'))).toMatch(left)
  })

  test.for([
    ['talon/apple_mail.eml', 'Hello'],
    ['talon/apple_mail_2.eml', 'Hello'],
    ['talon/yahoo.eml', 'Hello'],
    ['account_problem_thread/email_prob_followup_alice_ack.txt', 'Awesome!'],
    ['account_problem_thread/email_prob_followup_bob_reply.txt', 'Hi Alice:\nAll is fine. Thanks.'],
  ] as const)('%s folds the letter it answers', ([name, left]) => {
    const whole = readFileSync(join(folder, '..', name), 'utf8').replaceAll('\r\n', '\n')
    expect(unquoted(whole.slice(whole.indexOf('\n\n') + 2))).toBe(left)
  })
})
