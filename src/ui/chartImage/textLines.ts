import { px, plainColour, tag } from './paint.ts'

interface Line {
  text: string
  box: { left: number; right: number; top: number; bottom: number }
}

/** The lines a text is broken into, as it stands on the page. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = []
  const range = document.createRange()
  for (const { 0: word, index } of node.data.matchAll(/\S+/gu)) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    const { left, right, top, bottom, width } = range.getBoundingClientRect()
    if (width === 0) continue
    const open = lines.at(-1)
    if (open && Math.abs(open.box.top - top) < 3 && left >= open.box.right - 1) {
      open.text += ` ${word}`
      open.box.right = right
    } else {
      lines.push({ text: word, box: { left, right, top, bottom } })
    }
  }
  return lines
}

/** A text of the page as SVG: each line as wide as it is there, whatever font the reader has. */
export function textOf(node: Text, origin: DOMRect): string {
  const style = node.parentElement ? getComputedStyle(node.parentElement) : null
  if (!style) return ''
  const isUpper = style.textTransform === 'uppercase'
  return linesOf(node)
    .map(({ text, box }) =>
      tag(
        'text',
        {
          x: px(box.left - origin.left),
          y: px((box.top + box.bottom) / 2 - origin.top),
          'dominant-baseline': 'central',
          textLength: px(box.right - box.left),
          lengthAdjust: 'spacingAndGlyphs',
          fill: plainColour(style.color),
          'font-family': style.fontFamily,
          'font-size': style.fontSize,
          'font-weight': style.fontWeight,
        },
        (isUpper ? text.toUpperCase() : text).replace(/[&<>]/gu, (mark) => `&#${mark.charCodeAt(0)};`),
      ),
    )
    .join('')
}
