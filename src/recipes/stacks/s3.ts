import { code, header, say } from '../../diagnosis/words.ts';
import { defineStack } from '../recipe.ts';
import { notTakenNotes, takenMethods } from '../taken-methods.ts';
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
    say`S3 sends ${header('Access-Control-Allow-Credentials')} to named origins by itself.`,
    say`It sends ${code('Vary: Origin')} only where a request names an origin. A cache in front has to keep answers apart by ${header('Origin')}: in CloudFront, with a cache policy or origin request policy that forwards it.`,
  ],
});
