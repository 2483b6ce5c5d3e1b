import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { AgentSummary } from '#contract/agents.ts'
import { linkToOverview } from '#lib/links.ts'
import { Avatar } from '#ui/Avatar.tsx'
import styles from './AgentPage.module.css'

interface AgentHeadProps {
  summary: AgentSummary | undefined
  subtitle: string
  children: ReactNode
}

export function AgentHead({ summary, subtitle, children }: AgentHeadProps) {
  const words = [summary?.team?.name, summary?.isActive === false ? 'no longer active' : undefined, subtitle]
  return (
    <header className={styles.top}>
      <div>
        <Link to={linkToOverview()} className={styles.back}>
          <IconChevronLeft size={14} aria-hidden />
          Agents
        </Link>
        <div className={styles.person}>
          {summary && <Avatar name={summary.name} size={40} />}
          <div>
            <h1>{summary?.name ?? 'Agent'}</h1>
            <p>{words.filter(Boolean).join(' · ')}</p>
          </div>
        </div>
      </div>
      {children}
    </header>
  )
}
