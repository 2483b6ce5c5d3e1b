import { expect, test } from 'vitest'
import { threeViews } from '#domain/definition/templates/threeViews.ts'
import { definitionMarkdown } from '#domain/interchange/definitionMarkdown.ts'

test('a definition is written as a document that says all of it', () => {
  const text = definitionMarkdown(threeViews, 'Version 3')
  expect(text.startsWith('# The three views\n\nVersion 3\n\n> Every customer is met kindly,')).toBe(true)
  for (const { label, question, anchors } of threeViews.criteria) {
    expect(text).toContain(`#### ${label}\n\n${question}\n\n`)
    for (const anchor of anchors) expect(text).toContain(`| ${anchor.rating} | ${anchor.text} |`)
  }
  expect(text).toContain('- asked when “Solves or commits to it” is 1 or 2')
  expect(text).toContain('- a note and evidence needed at 2 or lower')
  expect(text).toContain('- critical: failing it fails the interaction')
})

test('what Markdown or HTML would take for markup stays text', () => {
  const hostile = '# <script>alert(1)</script>\n| [x](javascript:y) *b* `c` &amp;'
  const text = definitionMarkdown({ ...threeViews, statement: hostile, name: '1. List' })
  expect(text).toContain('> \\# \\<script\\>alert(1)\\</script\\> \\| \\[x\\](javascript:y) \\*b\\* \\`c\\` \\&amp;\n')
  expect(text.startsWith('# 1\\. List')).toBe(true)
})
