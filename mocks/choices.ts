import { type Fault, FAULTS } from './faults.ts'
import { type Chosen, NOBODY, PERSONAS } from './personas.ts'

const PERSONA_KEY = 'accord.persona'
const FAULT_KEY = 'accord.fault'

/** Who one is and what goes wrong, for this tab: `?persona=` and `?fault=` choose, the tab remembers. */
export function takeChoicesFromAddress(): void {
  const address = new URL(location.href)
  const persona = address.searchParams.get('persona')
  const fault = address.searchParams.get('fault')
  if (persona !== null && isPersona(persona)) sessionStorage.setItem(PERSONA_KEY, persona)
  if (fault !== null && isFault(fault)) sessionStorage.setItem(FAULT_KEY, fault)
  if (persona === null && fault === null) return
  // The page itself knows neither of the two.
  address.searchParams.delete('persona')
  address.searchParams.delete('fault')
  history.replaceState(history.state, '', address)
}

export const chosenPersona: Chosen = {
  get: () => sessionStorage.getItem(PERSONA_KEY) ?? PERSONAS[0]?.id ?? NOBODY,
  set: (id) => sessionStorage.setItem(PERSONA_KEY, id),
}

export const chosenFault = {
  get(): Fault {
    const stored = sessionStorage.getItem(FAULT_KEY)
    return isFault(stored) ? stored : 'none'
  },
  set: (fault: Fault): void => sessionStorage.setItem(FAULT_KEY, fault),
}

function isPersona(text: string): boolean {
  return text === NOBODY || PERSONAS.some(({ id }) => id === text)
}

function isFault(text: string | null): text is Fault {
  return FAULTS.some((fault) => fault === text)
}
