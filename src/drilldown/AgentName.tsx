import { Link } from '@tanstack/react-router'
import { linkToAgent } from '#lib/links.ts'
import styles from './AgentName.module.css'

interface AgentNameProps {
  agent: { id: string; name: string; team: { name: string } | null; isActive: boolean }
}

/** An agent in a table: the name leads to the agent's page, the team stands under it. */
export function AgentName({ agent: { id, name, team, isActive } }: AgentNameProps) {
  return (
    <>
      <Link to={linkToAgent(id)} className={styles.name}>
        {name}
      </Link>
      <div className={styles.team}>
        {team?.name ?? 'No team'}
        {!isActive && ', no longer active'}
      </div>
    </>
  )
}
