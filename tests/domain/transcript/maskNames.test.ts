import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNames } from '#domain/transcript/maskNames.ts'

const mask = (text: string, ...names: string[]) => maskNames(text, names)

test('the whole name and each part of it are hidden, all else stays', () => {
  expect(mask('Priya Raman here. Thanks, Priya! Ms Raman will call.', 'Priya Raman')).toBe(
    '••••• ••••• here. Thanks, •••••! Ms ••••• will call.',
  )
})

test('a name within another word is not a name', () => {
  expect(mask('Anna and Annabel, an annalist', 'Anna Li')).toBe('•••• and Annabel, an annalist')
})

test('case, accents and composition make no difference', () => {
  expect(mask('JOSE, josé, Jose\u0301, Weiß, WEISS', 'José Weiß')).toBe('••••, ••••, •••••, ••••, •••••')
  expect(mask('İpek and ipek', 'İpek Öz')).toBe('•••• and ••••')
  expect(mask('Σίσυφος, ΣΊΣΥΦΟΣ', 'Σίσυφος')).toBe('•••••••, •••••••')
})

test('apostrophes and hyphens', () => {
  expect(mask('Priya’s note to O’Brien, O’Brien’s and Anne-Marie, anne', 'Priya O’Brien', 'Anne-Marie')).toBe(
    '•••••’s note to •••••••, •••••••’s and ••••••••••, ••••',
  )
})

test('small words of a name are hidden within the whole name only', () => {
  expect(mask('Maria de la Cruz: la casa de Maria', 'Maria de la Cruz')).toBe('••••• •• •• ••••: la casa de •••••')
})

test('names in scripts without spaces are hidden within a run of letters', () => {
  expect(mask('田中です。田中太郎さん', '田中 太郎', '田中')).toBe('••です。••••さん')
})

test('addresses and aliases are hidden whole, their parts are not words', () => {
  expect(mask('Ask A-102 or p.raman@halden.example, not 102', 'A-102', 'p.raman@halden.example')).toBe(
    'Ask ••••• or ••••••••••••••••••••••, not 102',
  )
})

test('a name written small is hidden all the same', () => {
  expect(mask('This is jane, Jane Doe.', 'jane doe')).toBe('This is ••••, •••• •••.')
})

test('parts written together or joined by a sign are hidden', () => {
  for (const spelling of ['MaryAnn', 'Maryann ONeil', 'mary.oneil', 'mary_ann', 'MARYANNONEIL', 'Mary Ann', 'O Neil'])
    expect(mask(`I am ${spelling}, hello`, 'Mary-Ann O’Neil')).not.toMatch(/mary|ann|neil/i)
  expect(mask('Maryland, annual, a note', 'Mary-Ann O’Neil')).toBe('Maryland, annual, a note')
})

test('what stands before the @ of an address is hidden too', () => {
  expect(mask('log in as mjones', 'mjones@halden.example')).toBe('log in as ••••••')
})

test('a name that is a common word too is hidden where it is written as a name, and keeps its length', () => {
  const text = 'Will here. I will ask, and will you wait? WILL SMITH, will smith, Will’s; goodwill, Willing.'
  const hidden = mask(text, 'Will Smith')
  expect(hidden).toBe('•••• here. I will ask, and will you wait? •••• •••••, •••• •••••, ••••’s; goodwill, Willing.')
  expect(hidden).toHaveLength(text.length)
  expect(mask('Grace, may I? Sign in as will or grace@halden.example.', 'Grace May', 'grace@halden.example')).toBe(
    `•••••, may I? Sign in as will or ${'•'.repeat(20)}.`,
  )
})

test('nothing known hides nothing', () => {
  expect(mask('Hello', '', ' ', 'x')).toBe('Hello')
  expect(mask('', 'Priya')).toBe('')
})

test('a text stays as long as it was, and nothing of the name is left as a word', () => {
  const name = fc.constantFrom('Priya', 'Öztürk', 'O’Brien', 'Weiß', 'Nguyễn', 'Anne-Marie', '田中', 'José')
  const piece = fc.oneof(name, fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', ', ', '\n', '👋🏽', 'אבג'))
  fc.assert(
    fc.property(fc.array(piece), fc.array(name, { minLength: 1 }), (pieces, names) => {
      const text = pieces.join(' ')
      const masked = maskNames(text, names)
      expect(masked).toHaveLength(text.length)
      expect(maskNames(masked, names)).toBe(masked)
      for (const one of names) expect(masked.split(/\s+/)).not.toContain(one)
    }),
  )
})

test('a turn of a megabyte is read in one go', () => {
  const text = 'Priya said that the line is tested again. '.repeat(24_000)
  const start = performance.now()
  expect(mask(text, 'Priya Raman')).not.toContain('Priya')
  expect(performance.now() - start).toBeLessThan(1000)
})
