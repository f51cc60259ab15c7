import { defineConfig } from 'vitest/config'

// Two files at a time: left to itself, vitest keeps one of two cores idle.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: 2 },
})
