/** `rgb(…)` as every program that reads SVG knows it; what the browser mixes in wider spaces is brought back. */
export function plainColour(colour: string): string {
  const [, channels = '', alpha = '1'] = /^color\(srgb ([^/)]+?)(?: \/ ([\d.]+))?\)$/u.exec(colour) ?? []
  if (channels === '') return colour
  const [red = 0, green = 0, blue = 0] = channels.split(' ').map((part) => Math.round(Number(part) * 255))
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`
}

export const isSeen = (colour: string): boolean => !/^(transparent|none|rgba\(.*, 0\))$/u.test(colour)

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (mark) => ESCAPES[mark] ?? mark)

/** One decimal is a tenth of a pixel: enough, and files stay small. */
export const px = (length: number): string => String(Math.round(length * 10) / 10)

/** `<name a="1" b="2"/>`, or with content. */
export function tag(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`
}
