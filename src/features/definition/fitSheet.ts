/** Smaller than this it cannot be read on paper: then it takes as many pages as it needs, in a size that can. */
const SMALLEST = 0.5
const ON_MANY_PAGES = 0.8
const LARGEST = 2.4
const STEPS = 12

/**
 * Makes a sheet as large as its paper holds: bisects the zoom until all of it fits. The paper's inner size comes from
 * the style sheet, in millimetres.
 */
export function fitSheet(sheet: HTMLElement): void {
  const paper = sheet.parentElement
  if (!paper) return
  paper.removeAttribute('data-long')
  const room = paper.clientHeight
  const fits = (zoom: number): boolean => {
    sheet.style.setProperty('--zoom', String(zoom))
    return sheet.getBoundingClientRect().height <= room
  }
  if (!fits(SMALLEST)) {
    fits(ON_MANY_PAGES)
    paper.setAttribute('data-long', '')
    return
  }
  let [low, high] = [SMALLEST, LARGEST]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  fits(low)
}
