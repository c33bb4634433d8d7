import { defineStack } from '../recipe.ts';
import { notTakenNotes, takenMethods } from '../taken-methods.ts';
import { texts } from '../texts/texts.ts';
import { jsonDocument } from './json-document.ts';

/** All that a bucket takes. https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSRule.html */
const known = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

export const s3 = defineStack({
  id: 's3',
  title: 'Amazon S3',
  group: 'cloud',
  language: 'json',
  file: 'bucket → Permissions → Cross-origin resource sharing (CORS)',
  install: null,
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html',
  code: (policy) =>
    jsonDocument([
      {
        AllowedOrigins: policy.origins,
        AllowedMethods: takenMethods(policy, known),
        AllowedHeaders: policy.headers,
        ExposeHeaders: policy.exposed,
        ...(policy.maxAge === null ? {} : { MaxAgeSeconds: policy.maxAge }),
      },
    ]),
  notes: (policy) => [
    ...notTakenNotes(policy, known),
    texts.stacks.s3.credentialsByItself,
    texts.stacks.s3.keepApartByOrigin,
  ],
});
