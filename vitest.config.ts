import { playwright } from '@vitest/browser-playwright'
import { defineConfig, mergeConfig } from 'vitest/config'
import { chromiumOptions } from './tests/support/chromium.ts'
import viteConfig from './vite.config.ts'

const BROWSER_PACKAGES = [
  '@mantine/core',
  '@mantine/hooks',
  '@tabler/icons-react',
  '@tanstack/react-query',
  '@tanstack/react-router',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'recharts',
  'zod',
]

// Apart from vite.config.ts, since a production install has no Vitest.
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      env: { TZ: 'UTC' },
      // By itself it leaves a core to whoever watches, which is half of a small machine.
      maxWorkers: '100%',
      // What comes at all comes within a second; on a machine with other work, within several.
      expect: { poll: { timeout: 8000 } },
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['tests/**/*.test.{ts,tsx}'],
            exclude: ['tests/**/*.browser.test.tsx', 'tests/journeys/**'],
            globalSetup: ['tests/support/globalPostgres.ts'],
            // A machine with other work takes several times as long, which is no failure.
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
        {
          extends: true,
          // Found only while the tests run, they would be bundled anew, and a page would hold two Reacts.
          optimizeDeps: { include: BROWSER_PACKAGES },
          test: {
            name: 'browser',
            include: ['tests/**/*.browser.test.tsx'],
            setupFiles: ['tests/support/emptyStorage.ts'],
            testTimeout: 60_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: chromiumOptions() }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          extends: true,
          test: {
            name: 'journeys',
            include: ['tests/journeys/**/*.test.ts'],
            fileParallelism: false,
            testTimeout: 180_000,
            hookTimeout: 180_000,
          },
        },
      ],
    },
  }),
)
