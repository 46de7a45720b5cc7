// SPDX-License-Identifier: MIT
#include "unit/net/behaviour.h"

const struct behaviour coding_behaviours[] = {
    { .name = "gzip is unpacked",
      .a = "body hello\ngzip\n",
      .status = 200,
      .body = "hello" },
    { .name = "deflate with a zlib header is unpacked",
      .a = "body hello\ndeflate\n",
      .status = 200,
      .body = "hello" },
    { .name = "bare deflate is unpacked",
      .a = "body hello\nrawdeflate\n",
      .status = 200,
      .body = "hello" },
    { .name = "x-gzip is gzip",
      .a = "body hello\ngzip\nencoding x-gzip\n",
      .status = 200,
      .body = "hello" },
    { .name = "the coding's name has no case",
      .a = "body hello\ngzip\nencoding GZip\n",
      .status = 200,
      .body = "hello" },
    { .name = "identity is no coding",
      .a = "body hello\nencoding identity\n",
      .status = 200,
      .body = "hello" },
    { .name = "a charset for a coding is passed over",
      .a = "body hello\nencoding utf-8\n",
      .status = 200,
      .body = "hello" },
    { .name = "gzip in chunks is unpacked",
      .a = "body hello\ngzip\nchunked\n",
      .status = 200,
      .body = "hello" },
    { .name = "gzip that ends with the connection is unpacked",
      .a = "body hello\ngzip\nunframed\n",
      .status = 200,
      .body = "hello" },
    { .name = "two layers of gzip are refused",
      .a = "body hello\ngzip\ngzip\n",
      .says = "packed" },
    { .name = "three layers are refused",
      .a = "fill 1000000\ngzip\ngzip\ngzip\n",
      .says = "packed" },
    { .name = "gzip over deflate is refused",
      .a = "body hello\ndeflate\ngzip\n",
      .says = "packed" },
    { .name = "layers in two header fields are refused",
      .a = "header Content-Encoding: gzip\nbody hello\ngzip\n",
      .says = "packed" },
    { .name = "brotli was not asked for",
      .a = "body hello\nencoding br\n",
      .says = "packed" },
    { .name = "zstd was not asked for",
      .a = "body hello\nencoding zstd\n",
      .says = "packed" },
    { .name = "compress was not asked for",
      .a = "body hello\nencoding compress\n",
      .says = "packed" },
    { .name = "a coding of the transfer was not asked for",
      .a = "header Transfer-Encoding: gzip, chunked\nbody hello\n",
      .says = "" },
    { .name = "gzip that is cut off is an error",
      .a = "fill 5000 abcdefghij\ngzip\nunframed\ntruncate 20\n",
      .says = "cut off" },
    { .name = "gzip cut off inside whole chunks is an error",
      .a = "raw HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\n"
           "Content-Length: 12\\r\\n\\r\\n"
           "\\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x00\\x03\\xcb\\x48\n",
      .says = "cut off" },
    { .name = "damaged gzip is an error",
      .a = "raw HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\n"
           "Content-Length: 14\\r\\n\\r\\n"
           "\\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x00\\x03"
           "\\xff\\xff\\xff\\xff\n",
      .says = "damaged" },
    { .name = "what only says that it is gzip is an error",
      .a = "body hello\nencoding gzip\n",
      .says = "damaged" },
    { .name = "gzip in two members is unpacked",
      .a = "raw HTTP/1.1 200 OK\\r\\nContent-Encoding: "
           "gzip\\r\\nContent-Length: 45\\r\\n\\r\\n"
           "\\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x02\\x03\\xcb\\x48"
           "\\xcd\\x01\\x00\\x1b\\xf1\\x0b\\xe5\\x03\\x00\\x00\\x00\\x1f"
           "\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x02\\x03\\xcb\\xc9\\x07"
           "\\x00\\x9d\\x4a\\x9c\\x55\\x02\\x00\\x00\\x00\n",
      .status = 200,
      .body = "hello" },
    { .name = "padding behind gzip is passed over",
      .a = "raw HTTP/1.1 200 OK\\r\\nContent-Encoding: "
           "gzip\\r\\nContent-Length: 33\\r\\n\\r\\n"
           "\\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x02\\x03\\xcb\\x48"
           "\\xcd\\xc9\\xc9\\x07\\x00\\x86\\xa6\\x10\\x36\\x05\\x00\\x00"
           "\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\n",
      .status = 200,
      .body = "hello" },
    { .name = "what else stands behind gzip is passed over",
      .a = "raw HTTP/1.1 200 OK\\r\\nContent-Encoding: "
           "gzip\\r\\nContent-Length: 29\\r\\n\\r\\n"
           "\\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x02\\x03\\xcb\\x48"
           "\\xcd\\xc9\\xc9\\x07\\x00\\x86\\xa6\\x10\\x36\\x05\\x00\\x00"
           "\\x00\\x6a\\x75\\x6e\\x6b\n",
      .status = 200,
      .body = "hello" },
    { .name = "gzip that names its file is unpacked",
      .a = "raw HTTP/1.1 200 OK\\r\\nContent-Encoding: "
           "gzip\\r\\nContent-Length: 34\\r\\n\\r\\n"
           "\\x1f\\x8b\\x08\\x08\\x00\\x00\\x00\\x00\\x02\\xff\\x66\\x65"
           "\\x65\\x64\\x2e\\x78\\x6d\\x6c\\x00\\xcb\\x48\\xcd\\xc9\\xc9"
           "\\x07\\x00\\x86\\xa6\\x10\\x36\\x05\\x00\\x00\\x00\n",
      .status = 200,
      .body = "hello" },
    { .name = "gzip of nothing is an empty body",
      .a = "raw HTTP/1.1 200 OK\\r\\nContent-Encoding: "
           "gzip\\r\\nContent-Length: 20\\r\\n\\r\\n"
           "\\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x02\\x03\\x03\\x00"
           "\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\n",
      .status = 200,
      .body = "" },
    { .name = "gzip with a wrong sum is an error",
      .a = "raw HTTP/1.1 200 OK\\r\\nContent-Encoding: "
           "gzip\\r\\nContent-Length: 25\\r\\n\\r\\n"
           "\\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00\\x02\\x03\\xcb\\x48"
           "\\xcd\\xc9\\xc9\\x07\\x00\\x79\\xa6\\x10\\x36\\x05\\x00\\x00"
           "\\x00\n",
      .says = "damaged" },
    { .name = "an empty body may say that it is gzip",
      .a = "encoding gzip\n",
      .status = 200,
      .body = "" },
};
const size_t coding_behaviour_count =
    sizeof coding_behaviours / sizeof coding_behaviours[0];
