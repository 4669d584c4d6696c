/* The program shed-ext: tells a user in the VM what works. */
#ifndef SHED_EXT_H
#define SHED_EXT_H

/* Its main. */
int shed_ext_main(int argc, char **argv);

#endif
