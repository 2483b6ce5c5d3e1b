import { useEffect, useRef, useState } from 'react'
import { chosenFault, chosenPersona } from './choices.ts'
import { type Fault, FAULT_LABELS, FAULTS } from './faults.ts'
import './personaMenu.css'
import { NOBODY, PERSONAS } from './personas.ts'

const WHO = [
  ...PERSONAS.map(({ id, label, name }) => ({ id: String(id), label: `${label}: ${name}` })),
  { id: NOBODY, label: 'Signed out' },
]

/** Whom one is and what goes wrong: a small menu over the page, in development only. */
export function PersonaMenu({ onPersona }: { onPersona: (id: string) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [fault, setFault] = useState(chosenFault.get)
  const menu = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => (isOpen ? closeOutside(menu, () => setIsOpen(false)) : undefined), [isOpen])

  const handleFault = (next: Fault) => {
    chosenFault.set(next)
    setFault(next)
  }
  const handleKey = (event: React.KeyboardEvent) => {
    // The page's own keys must not act on what is chosen here.
    event.stopPropagation()
    if (event.key !== 'Escape') return
    setIsOpen(false)
    button.current?.focus()
  }
  return (
    <aside className="persona-menu" aria-label="Development" ref={menu} onKeyDown={handleKey}>
      {isOpen && (
        <div className="persona-menu-sheet" id="persona-menu-sheet">
          <PersonaList onPersona={onPersona} />
          <FaultChoice value={fault} onFault={handleFault} />
        </div>
      )}
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls="persona-menu-sheet"
        onClick={() => setIsOpen(!isOpen)}
      >
        {labelOf(chosenPersona.get())}
        {fault !== 'none' && ` · ${FAULT_LABELS[fault]}`}
      </button>
    </aside>
  )
}

/** Buttons, since each press makes a new page: arrows may not do that. */
function PersonaList({ onPersona }: { onPersona: (id: string) => void }) {
  return (
    <ul aria-label="Be">
      {WHO.map(({ id, label }) => (
        <li key={id}>
          <button type="button" aria-current={id === chosenPersona.get()} onClick={() => onPersona(id)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  )
}

function FaultChoice({ value, onFault }: { value: Fault; onFault: (fault: Fault) => void }) {
  return (
    <fieldset>
      <legend>The server</legend>
      {FAULTS.map((fault) => (
        <label key={fault}>
          <input type="radio" name="development-fault" checked={fault === value} onChange={() => onFault(fault)} />
          {FAULT_LABELS[fault]}
        </label>
      ))}
    </fieldset>
  )
}

function labelOf(authUserId: string): string {
  return PERSONAS.find(({ id }) => id === authUserId)?.label ?? (authUserId === NOBODY ? 'Signed out' : authUserId)
}

function closeOutside(menu: React.RefObject<HTMLElement | null>, onClose: () => void): () => void {
  const handlePointer = ({ target }: PointerEvent) => {
    if (target instanceof Node && !menu.current?.contains(target)) onClose()
  }
  document.addEventListener('pointerdown', handlePointer)
  return () => document.removeEventListener('pointerdown', handlePointer)
}
