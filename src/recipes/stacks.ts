import { apache } from './stacks/apache.ts';
import { apiGateway } from './stacks/api-gateway.ts';
import { aspnetCore } from './stacks/aspnet-core.ts';
import { caddy } from './stacks/caddy.ts';
import { cloudflareWorkers } from './stacks/cloudflare-workers.ts';
import { cloudfront } from './stacks/cloudfront.ts';
import { django } from './stacks/django.ts';
import { express } from './stacks/express.ts';
import { fastapi } from './stacks/fastapi.ts';
import { fastify } from './stacks/fastify.ts';
import { flask } from './stacks/flask.ts';
import { go } from './stacks/go.ts';
import { hono } from './stacks/hono.ts';
import { laravel } from './stacks/laravel.ts';
import { nestjs } from './stacks/nestjs.ts';
import { next } from './stacks/next.ts';
import { nginx } from './stacks/nginx.ts';
import { rails } from './stacks/rails.ts';
import { s3 } from './stacks/s3.ts';
import { springBoot } from './stacks/spring-boot.ts';
import { vite } from './stacks/vite.ts';

/** Every stack there is a recipe for, a group at a time. */
export const stacks = [
  express,
  fastify,
  nestjs,
  next,
  hono,
  django,
  flask,
  fastapi,
  springBoot,
  aspnetCore,
  rails,
  laravel,
  go,
  nginx,
  apache,
  caddy,
  apiGateway,
  s3,
  cloudfront,
  cloudflareWorkers,
  vite,
] as const;

export type StackId = (typeof stacks)[number]['id'];
