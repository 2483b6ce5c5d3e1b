const TYPING =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable=true]'
// A radio that is chosen has no more use for the key.
const PRESSABLE = 'button:not([aria-checked=true]), a[href], summary, [role=button], [role=menuitem], [role=option]'
// What a text field does with its own text is the field's.
const EDITING = new Set(['z', 'Shift+z', 'y', 'a', 'c', 'x', 'v'].map((key) => `mod+${key}`))
const ARROWED = 'input[type=radio], input[type=range], [role=slider], [role=tab]'

/** Whether a stroke belongs to what is focused rather than to a command: text being typed, a dialog, a pressed button. */
export function isGuarded(target: EventTarget | null, stroke: string, root: ParentNode = document): boolean {
  // What is focused is asked first: looking through a long page costs time with each letter.
  return isTaken(target, stroke) || root.querySelector('[role=dialog], [role=menu], [role=listbox]') !== null
}

/** Whether what is focused has its own use for a stroke. */
export function isTaken(target: EventTarget | null, stroke: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(TYPING) !== null) return !stroke.startsWith('mod+') || EDITING.has(stroke)
  if (/^(Shift\+)?Arrow/.test(stroke)) return target.closest(ARROWED) !== null
  return (stroke === 'Space' || stroke === 'Enter') && target.closest(PRESSABLE) !== null
}
