import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { AgentPage } from '#features/agents/AgentPage.tsx'
import { PageBody } from '#ui/PageBody.tsx'
import { SavedViews } from './SavedViews.tsx'

export function AgentRoute() {
  const { agentId } = useParams({ from: '/shell/agents/$agentId' })
  const search = useSearch({ from: '/shell/agents/$agentId' })
  const navigate = useNavigate({ from: '/agents/$agentId' })
  return (
    <PageBody>
      <AgentPage
        agentId={agentId}
        search={search}
        views={<SavedViews />}
        onSearch={(partial) =>
          void navigate({ search: (before) => ({ ...before, ...partial }), replace: true, resetScroll: false })
        }
      />
    </PageBody>
  )
}
