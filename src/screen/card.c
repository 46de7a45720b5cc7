// SPDX-License-Identifier: MIT
#include "screen/card.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A short file's first line; empty when it cannot be read. */
static void
read_line(const char *path, char *line, int size)
{
    FILE *f = fopen(path, "re");
    line[0] = '\0';
    if (f == NULL)
        return;
    if (fgets(line, size, f) == NULL)
        line[0] = '\0';
    line[strcspn(line, "\n")] = '\0';
    fclose(f);
}

/* N of "cardN-HDMI-A-1"; -1: another name. */
static int
connector_card(const char *name)
{
    char *end;
    if (strncmp(name, "card", 4) != 0 || name[4] < '0' || name[4] > '9')
        return -1;
    long number = strtol(name + 4, &end, 10);
    return *end == '-' && number <= 255 ? (int)number : -1;
}

int
card_find(const char *folder)
{
    int found = -1;
    DIR *dir = opendir(folder);
    if (dir == NULL)
        return -1;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        char path[512], status[32];
        int card = connector_card(entry->d_name);
        if (card < 0 || (found >= 0 && card >= found))
            continue;
        int len =
            snprintf(path, sizeof path, "%s/%s/status", folder, entry->d_name);
        if (len < 0 || (size_t)len >= sizeof path)
            continue;
        read_line(path, status, (int)sizeof status);
        if (strcmp(status, "connected") == 0)
            found = card;
    }
    closedir(dir);
    return found;
}

void
card_connector(const char *folder, int card, char *path, int size)
{
    DIR *dir = opendir(folder);
    path[0] = '\0';
    if (dir == NULL)
        return;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (connector_card(entry->d_name) != card)
            continue;
        int len =
            snprintf(path, (size_t)size, "%s/%s/status", folder, entry->d_name);
        if (len > 0 && len < size && access(path, R_OK) == 0 &&
            card_is_connected(path))
            break;
        path[0] = '\0';
    }
    closedir(dir);
}

bool
card_is_connected(const char *path)
{
    char word[32];
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return true;
    ssize_t len = read(file, word, sizeof word);
    close(file);
    return len >= 9 ? memcmp(word, "connected", 9) == 0 : len <= 0;
}

bool
card_is_pi5(const char *model)
{
    char line[128];
    read_line(model, line, (int)sizeof line);
    return strncmp(line, "Raspberry Pi 5", 14) == 0 ||
           strncmp(line, "Raspberry Pi Compute Module 5", 29) == 0;
}
