import { useSession } from './session.ts'

/** Whether this person writes the definition; the server asks again. */
export function useMayEdit(): boolean {
  const { person } = useSession()
  return (person?.roles.includes('administrator') || person?.grants.includes('editDefinition')) ?? false
}
