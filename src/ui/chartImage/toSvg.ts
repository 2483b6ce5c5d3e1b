import { drawnSvg } from './drawnSvg.ts'
import { isSeen, plainColour, px, tag } from './paint.ts'
import { textOf } from './textLines.ts'

/** Around the drawing, in CSS pixels. */
const MARGIN = 16

/**
 * What stands on the page in an element, as one SVG that any program reads: drawings, texts, bars and lines with the
 * colours of the theme written out. What is marked `data-no-image`, and what is hidden, stays out.
 */
export function toSvg(root: HTMLElement): string {
  const box = root.getBoundingClientRect()
  const origin = new DOMRect(box.x - MARGIN, box.y - MARGIN)
  const [width, height] = [box.width + 2 * MARGIN, box.height + 2 * MARGIN]
  const surface = plainColour(getComputedStyle(root).getPropertyValue('--surface').trim() || 'white')
  const background = tag('rect', { width: px(width), height: px(height), fill: surface })
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: px(width),
      height: px(height),
      viewBox: `0 0 ${px(width)} ${px(height)}`,
    },
    background + [...root.childNodes].map((node) => nodeOf(node, origin)).join(''),
  )
}

function nodeOf(node: Node, origin: DOMRect): string {
  if (node instanceof Text) return textOf(node, origin)
  if (node instanceof SVGElement) return isShown(node) ? drawnSvg(node, origin) : ''
  if (!(node instanceof HTMLElement) || !isShown(node)) return ''
  const style = getComputedStyle(node)
  const content = boxOf(node, style, origin) + [...node.childNodes].map((child) => nodeOf(child, origin)).join('')
  return style.opacity === '1' || content === '' ? content : tag('g', { opacity: style.opacity }, content)
}

function isShown(element: Element): boolean {
  if (element.hasAttribute('data-no-image')) return false
  const { display, visibility, opacity, position } = getComputedStyle(element)
  const { width, height } = element.getBoundingClientRect()
  // Texts for screen readers alone are cut to a pixel.
  const isCut = position === 'absolute' && width <= 1 && height <= 1
  return display !== 'none' && visibility !== 'hidden' && opacity !== '0' && !isCut
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Background and borders. */
function boxOf(element: HTMLElement, style: CSSStyleDeclaration, origin: DOMRect): string {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  const [x, y, x2, y2] = [left - origin.left, top - origin.top, right - origin.left, bottom - origin.top]
  const colour = plainColour(style.backgroundColor)
  const radius = Math.min(Number.parseFloat(style.borderRadius) || 0, width / 2, height / 2)
  const fill = isSeen(colour)
    ? tag('rect', { x: px(x), y: px(y), width: px(width), height: px(height), rx: px(radius), fill: colour })
    : ''
  const ends = { top: [x, y, x2, y], right: [x2, y, x2, y2], bottom: [x, y2, x2, y2], left: [x, y, x, y2] }
  const lines = SIDES.map((side) => {
    const stroke = plainColour(style.getPropertyValue(`border-${side}-color`))
    const thickness = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0
    const kind = style.getPropertyValue(`border-${side}-style`)
    if (thickness === 0 || kind === 'none' || !isSeen(stroke)) return ''
    const [x1 = 0, y1 = 0, xEnd = 0, yEnd = 0] = ends[side]
    return tag('line', {
      x1: px(x1),
      y1: px(y1),
      x2: px(xEnd),
      y2: px(yEnd),
      stroke,
      'stroke-width': px(thickness),
      ...(kind === 'dotted' || kind === 'dashed' ? { 'stroke-dasharray': '2 3' } : {}),
    })
  })
  return fill + lines.join('')
}
