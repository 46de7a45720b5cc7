# What belongs where. The package, the provisioner and the image all take what
# these rules install; nothing else copies files of this repository.
include(GNUInstallDirs)
set(share ${CMAKE_INSTALL_DATADIR})
set(firmware ${CMAKE_CURRENT_LIST_DIR})

install(TARGETS motograph)
install(TARGETS motograph-kiosk DESTINATION lib/motograph)
install(DIRECTORY assets/ DESTINATION ${share}/motograph
        PATTERN preview.png EXCLUDE
        PATTERN man EXCLUDE
        PATTERN desktop EXCLUDE)

# For a desk: the menu, software centres, the shell.
install(FILES assets/desktop/motograph.desktop
        DESTINATION ${share}/applications)
install(FILES assets/desktop/io.github.motograph.metainfo.xml
        DESTINATION ${share}/metainfo)
install(FILES assets/desktop/completion.bash RENAME motograph
        DESTINATION ${share}/bash-completion/completions)
install(FILES assets/icons/motograph.svg
        DESTINATION ${share}/icons/hicolor/scalable/apps)
install(FILES assets/icons/motograph.png
        DESTINATION ${share}/icons/hicolor/256x256/apps)

# For a wall. Nothing of this acts by itself: motograph-provision puts the
# appliance's files where they do.
install(FILES ${firmware}/systemd/motograph.service
              ${firmware}/systemd/motograph-config.service
              ${firmware}/systemd/motograph-data.service
              ${firmware}/systemd/motograph-wifi.service
        DESTINATION lib/systemd/system)
install(FILES ${firmware}/sysusers.d/motograph.conf
        DESTINATION lib/sysusers.d)
install(FILES ${firmware}/tmpfiles.d/motograph.conf
        DESTINATION lib/tmpfiles.d)
install(PROGRAMS ${firmware}/systemd/motograph-config
                 ${firmware}/systemd/motograph-data
                 ${firmware}/systemd/motograph-wifi
        DESTINATION lib/motograph)
install(PROGRAMS ${firmware}/provision/motograph-provision
        DESTINATION ${CMAKE_INSTALL_SBINDIR})
install(FILES ${firmware}/motograph.yaml
        DESTINATION ${share}/doc/motograph/examples)
install(FILES ${firmware}/udev/70-motograph.rules
        DESTINATION ${share}/motograph/appliance/udev)
install(FILES ${firmware}/boot/config.motograph.txt
              ${firmware}/boot/cmdline.motograph
        DESTINATION ${share}/motograph/appliance/boot)
install(DIRECTORY ${firmware}/displays
        DESTINATION ${share}/motograph/appliance)
install(DIRECTORY ${firmware}/systemd/system.conf.d
                  ${firmware}/systemd/journald.conf.d
                  ${firmware}/systemd/logind.conf.d
        DESTINATION ${share}/motograph/appliance/systemd)

# compress(FROM TO): by gzip, without name and time, so that the same words
# are the same bytes.
function(compress from to)
  add_custom_command(OUTPUT ${to}
    COMMAND sh -c "gzip -9n <$0 >$1" ${from} ${to} DEPENDS ${from} VERBATIM)
endfunction()

set(papers)
find_program(SCDOC scdoc)
file(GLOB manuals CONFIGURE_DEPENDS assets/man/*.scd)
if(SCDOC)
  foreach(manual ${manuals})
    get_filename_component(page ${manual} NAME)
    string(REGEX REPLACE "\\.scd$" "" page ${page})
    string(REGEX REPLACE "^.*\\." "" chapter ${page})
    add_custom_command(OUTPUT ${page}
      COMMAND sh -c "$0 <$1 >$2" ${SCDOC} ${manual} ${page}
      DEPENDS ${manual} VERBATIM)
    compress(${page} ${page}.gz)
    list(APPEND papers ${CMAKE_BINARY_DIR}/${page}.gz)
    install(FILES ${CMAKE_BINARY_DIR}/${page}.gz
            DESTINATION ${CMAKE_INSTALL_MANDIR}/man${chapter})
  endforeach()
else()
  message(STATUS "no scdoc: no manual pages")
endif()
compress(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog.gz)
compress(${firmware}/debian/changelog changelog.Debian.gz)
list(APPEND papers ${CMAKE_BINARY_DIR}/changelog.gz
     ${CMAKE_BINARY_DIR}/changelog.Debian.gz)
install(FILES ${CMAKE_BINARY_DIR}/changelog.gz
              ${CMAKE_BINARY_DIR}/changelog.Debian.gz
        DESTINATION ${share}/doc/motograph)
add_custom_target(papers ALL DEPENDS ${papers})

# The package. Depends is written by hand, in depends.list, because
# dpkg-shlibdeps knows no sysroot; tests/firmware compares it with the program.
set(MOTOGRAPH_SUITE bookworm CACHE STRING "Debian release of the package")
find_program(DPKG dpkg)
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE "${MOTOGRAPH_ARCHITECTURE}")
if(NOT CPACK_DEBIAN_PACKAGE_ARCHITECTURE AND DPKG)
  execute_process(COMMAND ${DPKG} --print-architecture
    OUTPUT_VARIABLE CPACK_DEBIAN_PACKAGE_ARCHITECTURE
    OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
file(STRINGS ${firmware}/debian/depends.list rows REGEX "^[^#]")
set(depends)
set(recommends)
foreach(row ${rows})
  separate_arguments(words UNIX_COMMAND "${row}")
  list(GET words 0 kind)
  list(GET words 2 package)
  if(MOTOGRAPH_SUITE STREQUAL "trixie")
    list(GET words 3 package)
  endif()
  if(package STREQUAL "-")
    continue()
  endif()
  if(kind STREQUAL "also")
    list(APPEND recommends ${package})
  else()
    list(APPEND depends ${package})
  endif()
endforeach()
list(REMOVE_DUPLICATES depends)
list(JOIN depends ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
list(JOIN recommends ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)
string(REPLACE "libc6" "libc6 (>= 2.35)" CPACK_DEBIAN_PACKAGE_DEPENDS
       "${CPACK_DEBIAN_PACKAGE_DEPENDS}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME motograph)
set(CPACK_PACKAGE_CONTACT "The motograph authors <motograph@motograph.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
# What is stripped off is a package of its own, for whoever reads a core.
set(CPACK_DEBIAN_DEBUGINFO_PACKAGE ON)
set(CPACK_OBJCOPY_EXECUTABLE ${CMAKE_OBJCOPY})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
if(MOTOGRAPH_SUITE STREQUAL "trixie")
  set(CPACK_DEBIAN_PACKAGE_RELEASE 1+deb13)
endif()
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk, fonts-noto-color-emoji")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Reads news feeds, summarises their articles on the machine itself, and
scrolls one line after the other: on the bare display of a Raspberry Pi or
in a window of a desktop. Every script that the fonts have, right-to-left
and colour emoji included.

The command motograph-provision turns a Raspberry Pi into a wall.")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "headline ticker for a wall display")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    "${firmware}/debian/postinst;${firmware}/debian/prerm;${firmware}/debian/postrm")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
install(FILES ${firmware}/debian/copyright
        DESTINATION ${share}/doc/motograph)
install(FILES ${firmware}/debian/lintian-overrides RENAME motograph
        DESTINATION ${share}/lintian/overrides)
include(CPack)
