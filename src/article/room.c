// SPDX-License-Identifier: MIT
#include "article/article.h"

typedef int article_has_no_source_yet;
