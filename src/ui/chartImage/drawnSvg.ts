import { plainColour, px } from './paint.ts'

const PAINT = ['fill', 'stroke'] as const
const LOOK = [
  'stroke-width',
  'stroke-opacity',
  'fill-opacity',
  'opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
] as const

/** A drawing of the page with the colours of its theme written out, at its place. */
export function drawnSvg(svg: SVGElement, origin: DOMRect): string {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGElement)) return ''
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  originals.forEach((original, at) => {
    const own = copies[at]
    if (own) writeLook(own, getComputedStyle(original))
  })
  const { left, top, width, height } = svg.getBoundingClientRect()
  const place = { x: left - origin.left, y: top - origin.top, width, height }
  for (const [name, length] of Object.entries(place)) copy.setAttribute(name, px(length))
  copy.setAttribute('overflow', 'visible')
  return new XMLSerializer().serializeToString(copy)
}

function writeLook(copy: SVGElement, style: CSSStyleDeclaration): void {
  for (const name of PAINT) copy.setAttribute(name, plainColour(style.getPropertyValue(name)))
  for (const name of LOOK) {
    const value = style.getPropertyValue(name)
    if (value !== '' && value !== 'none') copy.setAttribute(name, value)
  }
  // These say it in words of the page, which no other program knows.
  for (const name of ['class', 'style', 'tabindex']) copy.removeAttribute(name)
}
