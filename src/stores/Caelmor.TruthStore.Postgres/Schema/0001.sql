-- The writer: who may commit, and which epoch is in force. One row, for ever.
CREATE TABLE {schema}.writer (
  one   boolean PRIMARY KEY DEFAULT true CHECK (one),
  fence bigint NOT NULL,
  head  bigint NOT NULL
);
INSERT INTO {schema}.writer (fence, head) VALUES (0, 0);

-- Who took the store, and when. The fence of a truth tells which of them committed it.
CREATE TABLE {schema}.lease (
  fence    bigint PRIMARY KEY,
  owner    uuid NOT NULL,
  holder   text NOT NULL,
  how      text NOT NULL,
  taken    timestamptz NOT NULL DEFAULT now(),
  released timestamptz
);

-- A truth, but for its content. Its key is that of the attempt, so that nobody who commits waits
-- for somebody who hangs.
CREATE TABLE {schema}.truth (
  body        uuid PRIMARY KEY,
  epoch       bigint NOT NULL,
  aside       integer,
  version     integer NOT NULL,
  seal        bytea NOT NULL,
  states      integer NOT NULL,
  data        bigint NOT NULL,
  bytes       bigint NOT NULL,
  pieces      integer NOT NULL,
  sha256      bytea NOT NULL,
  written     timestamptz NOT NULL,
  fence       bigint NOT NULL,
  timeline    integer NOT NULL,
  digest      bytea NOT NULL,
  quarantined text
);
CREATE UNIQUE INDEX truth_epoch ON {schema}.truth (epoch) WHERE aside IS NULL;

-- The content, in pieces that fit a page: larger values would be cut again by the server, and each
-- cut would have an entry of its own in an index.
CREATE TABLE {schema}.piece (
  body  uuid NOT NULL,
  no    integer NOT NULL,
  crc   integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (body, no)
);
ALTER TABLE {schema}.piece ALTER bytes SET STORAGE PLAIN;

-- The instant at which a truth counts. It travels in one message with COMMIT.
CREATE FUNCTION {schema}.seal_truth(
  my_fence bigint, my_body uuid, my_epoch bigint, my_version integer, my_seal bytea,
  my_states integer, my_data bigint, my_bytes bigint, my_pieces integer, my_sha256 bytea,
  my_written timestamptz, my_timeline integer, my_digest bytea)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  now_fence bigint;
  now_head bigint;
BEGIN
  UPDATE {schema}.writer SET head = my_epoch WHERE fence = my_fence AND head < my_epoch;
  IF NOT FOUND THEN
    SELECT fence, head INTO now_fence, now_head FROM {schema}.writer;
    IF now_fence IS DISTINCT FROM my_fence THEN
      RAISE EXCEPTION 'fence % has the store, and not %', now_fence, my_fence
        USING ERRCODE = 'CA001';
    END IF;
    RAISE EXCEPTION 'epoch % is in force, and % does not follow it', now_head, my_epoch
      USING ERRCODE = 'CA002';
  END IF;
  INSERT INTO {schema}.truth (body, epoch, version, seal, states, data, bytes, pieces, sha256,
      written, fence, timeline, digest)
    VALUES (my_body, my_epoch, my_version, my_seal, my_states, my_data, my_bytes, my_pieces,
      my_sha256, my_written, my_fence, my_timeline, my_digest);
END
$$;
