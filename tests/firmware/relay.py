# SPDX-License-Identifier: MIT
"""python3 relay.py PORT: what the guest says to a forwarded address comes by
standard input, and goes to PORT of this machine; QEMU starts one a connection."""

import os
import socket
import sys
import threading


def answer(server):
    while chunk := server.recv(65536):
        os.write(1, chunk)
    os._exit(0)


def main():
    server = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
    threading.Thread(target=answer, args=[server], daemon=True).start()
    while chunk := os.read(0, 65536):
        server.sendall(chunk)


main()
