import { showToast } from '#ui/toastStore.ts'

/** Puts the cursor into a field of the open criterion. */
export function writeInto(field: 'note' | 'cause'): void {
  const found = document.querySelector<HTMLElement>(`[data-field=${field}] :is(textarea, button)`)
  if (found) found.focus()
  else if (field === 'cause')
    showToast('There is no cause to choose here: causes come with low ratings, where the criterion names some.')
}
