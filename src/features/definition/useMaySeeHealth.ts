import { useSession } from '#lib/session.ts'

/** Whether this person sees how the criteria do; the server asks again. */
export function useMaySeeHealth(): boolean {
  const { person } = useSession()
  if (!person) return false
  const { roles, grants } = person
  return (
    roles.includes('administrator') ||
    roles.includes('leadership') ||
    grants.includes('editDefinition') ||
    grants.includes('leadQuality')
  )
}
