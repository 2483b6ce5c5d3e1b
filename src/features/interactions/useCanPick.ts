import { useSession } from '#lib/session.ts'

/** Whether a person may say what is reviewed; of which interactions is the server's to answer. */
export function useCanPick(): boolean {
  const { person } = useSession()
  return person?.roles.includes('manager') === true || person?.grants.includes('leadQuality') === true
}
