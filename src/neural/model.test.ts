import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openModel, shippedModel } from './model.ts'

/** Loads a copy of the model after something has happened to it. */
async function loadedAfter(happens: (folder: string) => Promise<void>): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-model-'))
  try {
    await cp(shippedModel(), folder, { recursive: true })
    await happens(folder)
    return await openModel(folder).load()
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a file that is missing is named, with the remedy', async () => {
  await expect(loadedAfter(folder => rm(join(folder, 'vocab.txt')))).rejects.toMatchObject({
    code: 'model-missing',
    message: expect.stringMatching(/vocab\.txt.* cannot be read \(ENOENT\)\. Install Hearsay again/),
  })
})

test.each(['model.onnx', 'labels.json'])('%s of another model is refused', async name => {
  const damage = (folder: string) => copyFile(join(folder, 'vocab.txt'), join(folder, name))
  await expect(loadedAfter(damage)).rejects.toMatchObject({ code: 'model-damaged' })
})

test('a manifest that is none is refused', async () => {
  const damage = (folder: string) => writeFile(join(folder, 'manifest.json'), '{')
  await expect(loadedAfter(damage)).rejects.toMatchObject({ code: 'model-damaged' })
})

test('a model is loaded once, however often it is asked for', async () => {
  const model = openModel(shippedModel())
  expect(await model.load()).toBe(await model.load())
  expect(await model.id()).toMatch(/^reader-en@[0-9a-f]{12}$/)
})
