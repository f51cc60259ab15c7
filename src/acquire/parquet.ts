import {
  type AsyncBuffer,
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { Found, Given } from '../core/original.ts'
import { HearsayError, problem } from '../core/problems.ts'
import { type ColumnMap, type Columns, columnsOf, type Field, originalOfRow } from './columns.ts'
import { problemOf } from './contents.ts'

interface ParquetOptions {
  readonly columns?: ColumnMap
  readonly defaults?: Given
}

/** A group of rows is read at once; one with more than this in the columns that are wanted would not fit into memory. */
const largestGroupMegabytes = 1024

/** The reports of a Parquet file, a group of rows at a time; columns that hold nothing of a report are not read. */
export async function* originalsOfParquet(
  path: string,
  { columns: map, defaults }: ParquetOptions = {},
): AsyncGenerator<Found> {
  const file = await asyncBufferFromFile(path)
  // Looking for maps, hyparquet 1.33 goes round for ever in some schemas that are damaged.
  const metadata = await parquetMetadataAsync(file, { geoparquet: false }).catch(error => {
    throw problem('table-unreadable', path, reasonOf(error))
  })
  const names = columnNames(metadata)
  const columns = columnsOf(path, names, map)
  if (columns instanceof HearsayError) return yield { source: path, error: columns, through: file.byteLength }
  const total = metadata.row_groups.length
  let first = 0
  for (const [group, { num_rows }] of metadata.row_groups.entries()) {
    const through = Math.floor((file.byteLength * (group + 1)) / total)
    const rows = await rowsOf(path, file, metadata, group, first, columns, names)
    if (rows instanceof HearsayError) yield { source: `${path}:${first + 1}`, error: rows, through }
    else
      for (const [index, cells] of rows.entries()) {
        const number = first + index + 1
        yield { ...originalOfRow({ source: `${path}:${number}`, name: `row:${number}`, cells }, defaults), through }
      }
    first += Number(num_rows)
  }
}

/** The rows of one group, by what their cells hold. */
async function rowsOf(
  path: string,
  file: AsyncBuffer,
  metadata: FileMetaData,
  group: number,
  first: number,
  columns: Columns,
  names: readonly string[],
): Promise<Partial<Record<Field, unknown>>[] | HearsayError> {
  const where = `${path}:${first + 1}`
  const wanted = [...new Set(Object.values(columns))].map(column => names[column]!)
  const chunks = metadata.row_groups[group]!.columns.filter(({ meta_data }) =>
    wanted.includes(meta_data?.path_in_schema[0] ?? ''),
  )
  const size = chunks.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0)
  if (size > largestGroupMegabytes * 2 ** 20) return problem('group-too-large', where, largestGroupMegabytes)
  try {
    const last = first + Number(metadata.row_groups[group]!.num_rows)
    const parsers = datesAsWritten(isLocal(metadata, names[columns.published ?? -1]))
    const options = { file, metadata, columns: wanted, rowStart: first, rowEnd: last, compressors, parsers }
    const rows = await parquetReadObjects(options)
    const chosen = Object.entries(columns).map(([field, column]) => [field, names[column]!] as const)
    return rows.map(row => Object.fromEntries(chosen.map(([field, name]) => [field, row[name]])))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
      ? problemOf(path, error)
      : problem('table-unreadable', where, reasonOf(error))
  }
}

/** Names of the columns at the top; what is inside a list or a record has none of its own. */
function columnNames({ schema }: FileMetaData): string[] {
  const names: string[] = []
  for (let at = 1; at < schema.length; at = behind(schema, at)) names.push(schema[at]!.name)
  return names
}

/** The schema is a tree written out from its top, each element with the number of its children. */
function behind(schema: FileMetaData['schema'], at: number): number {
  let open = 1
  let next = at
  for (; open > 0 && next < schema.length; next++) open += (schema[next]!.num_children ?? 0) - 1
  return next
}

/** Whether times of a column are local ones, of which nobody knows the zone. */
function isLocal({ schema }: FileMetaData, name: string | undefined): boolean {
  const type = schema.find(element => element.name === name)?.logical_type
  return type?.type === 'TIMESTAMP' && !type.isAdjustedToUTC
}

/** Times as ISO 8601: days without a time, local times without a zone. */
function datesAsWritten(local: boolean) {
  const written = (milliseconds: number): string | undefined => {
    const date = new Date(milliseconds)
    if (Number.isNaN(date.getTime())) return undefined
    return local ? date.toISOString().slice(0, -1) : date.toISOString()
  }
  return {
    timestampFromMilliseconds: (count: bigint) => written(Number(count)),
    timestampFromMicroseconds: (count: bigint) => written(Number(count / 1000n)),
    timestampFromNanoseconds: (count: bigint) => written(Number(count / 1_000_000n)),
    dateFromDays: (days: number) => written(days * 86_400_000)?.slice(0, 10),
  }
}

const reasonOf = (error: unknown): string => String((error as Error).message ?? error).replace(/^parquet /, '')
