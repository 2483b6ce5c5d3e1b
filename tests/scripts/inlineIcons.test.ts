import { expect, test } from 'vitest'
import { inlineIcons } from '../../scripts/dev/inlineIcons.ts'

const { transform } = inlineIcons()
const rewritten = (code: string): string | null => {
  if (typeof transform !== 'function') throw new Error('The plugin rewrites nothing.')
  const result: unknown = Reflect.apply(transform, {}, [code, 'page.tsx'])
  return typeof result === 'object' && result !== null && 'code' in result ? String(result.code) : null
}

test('an icon is written where it is used, without a line more', () => {
  const code = rewritten(`import { IconX } from "@tabler/icons-react";\nshow(IconX)`)
  expect(code).not.toMatch(/from "@tabler\/icons-react"/)
  expect(code).toMatch(
    /^import __createIcon from .*createReactComponent\.mjs'; const IconX = __createIcon\("outline", "x"/,
  )
  expect(code).toContain('M18 6l-12 12')
  expect(code?.split('\n')).toHaveLength(2)
})

test('several icons over several lines are all there', () => {
  const code = rewritten(`import {\n  IconPlayerPlayFilled,\n  IconPlus,\n} from '@tabler/icons-react'\nshow()`)
  expect(code).toContain('const IconPlayerPlayFilled = __createIcon("filled"')
  expect(code).toContain('const IconPlus = ')
})

test('what is no icon is left to the package', () => {
  const code = `import { IconX, createReactComponent } from "@tabler/icons-react";`
  expect(rewritten(code)).toBe(code)
})

test('a module without icons is not touched', () => {
  expect(rewritten(`import { useState } from 'react'`)).toBeNull()
})
