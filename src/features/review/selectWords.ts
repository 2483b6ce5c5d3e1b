import type { TextSelection } from './usePointing.ts'

/** Selects words on screen as a pointer would, so that they are seen, copied and attached alike. @returns whether they are there */
export function selectWords({ turn, start, end }: TextSelection): boolean {
  const element = document.querySelector(`[data-turn-text="${turn}"]`)
  const from = element && placeOf(element, start)
  const to = element && placeOf(element, end)
  if (!from || !to) return false
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  from.node.parentElement?.scrollIntoView({ block: 'nearest' })
  return true
}

/** The text node that holds an offset, counted from the start of the element's text. */
function placeOf(element: Element, offset: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}
