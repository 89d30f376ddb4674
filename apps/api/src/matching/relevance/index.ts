import { PostingEmbeddings } from './posting-embeddings.repository';
import { PostingEmbeddingRow, PostingEmbeddingSchema } from './posting-embedding.schema';
import { RelevanceService } from './relevance.service';

export { MOST_READ, RelevanceService, type Relevance, type RelevanceCandidate } from './relevance.service';

/** The parts of optional AI relevance, for the module of matching. */
export const RELEVANCE = {
  providers: [PostingEmbeddings, RelevanceService],
  schemas: [{ name: PostingEmbeddingRow.name, schema: PostingEmbeddingSchema }],
};
