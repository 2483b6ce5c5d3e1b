/** Brings a criterion of the editor into sight and the focus onto it. */
export function goToCriterion(criterionId: string): void {
  const line = document.querySelector(`[data-criterion="${CSS.escape(criterionId)}"]`)
  line?.scrollIntoView({ block: 'start' })
  line?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
}
