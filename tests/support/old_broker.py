# SPDX-License-Identifier: MIT
"""old_broker.py PORT: between a client and the broker at PORT, answers an
MQTT 5 CONNECT as a broker of 3.1.1 does (3.1.1, 3.1.2.2: return code 1 and
close) and hands everything else on. Prints its own port."""
import socket
import sys
import threading

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen()
print(server.getsockname()[1], flush=True)


def pump(a, b):
    try:
        while data := a.recv(65536):
            b.sendall(data)
    except OSError:
        pass
    for end in (a, b):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def serve(client):
    first = client.recv(65536)
    at = first.find(b"\x00\x04MQTT")
    if at > 0 and first[at + 6] == 5:
        client.sendall(b"\x20\x02\x00\x01")
        client.close()
        return
    broker = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
    broker.sendall(first)
    threading.Thread(target=pump, args=(broker, client), daemon=True).start()
    pump(client, broker)


while True:
    threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
