import { harmlessHeader } from '../harmless-header.ts';
import { defineStack } from '../recipe.ts';
import { notTakenNotes, takenMethods } from '../taken-methods.ts';
import { texts } from '../texts/texts.ts';
import { jsonDocument } from './json-document.ts';

/** All that a policy takes. https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyAccessControlAllowMethods.html */
const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const counted = (values: readonly string[]) => ({ Quantity: values.length, Items: values });

export const cloudfront = defineStack({
  id: 'cloudfront',
  title: 'Amazon CloudFront (response headers policy)',
  group: 'cloud',
  language: 'json',
  file: 'cors.json',
  install: null,
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html',
  code: (policy) => {
    const { origins, headers, exposed, credentials, maxAge } = policy;
    return jsonDocument({
      Name: 'cors',
      CorsConfig: {
        AccessControlAllowOrigins: counted(origins),
        AccessControlAllowMethods: counted(takenMethods(policy, known)),
        AccessControlAllowHeaders: counted(headers.length > 0 ? headers : [harmlessHeader]),
        ...(exposed.length > 0 ? { AccessControlExposeHeaders: counted(exposed) } : {}),
        AccessControlAllowCredentials: credentials,
        ...(maxAge === null ? {} : { AccessControlMaxAgeSec: maxAge }),
        OriginOverride: true,
      },
    });
  },
  notes: (policy) => [
    ...notTakenNotes(policy, known),
    texts.stacks.cloudfront.createAndAttach,
    texts.stacks.cloudfront.addsHeadersOnly,
  ],
});
